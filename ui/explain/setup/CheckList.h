#pragma once

#include <QListWidget>
#include <QStringList>

namespace ui {

/// Names that can be ticked. What is ticked is one property, so that it can be put back as a whole.
class CheckList : public QListWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList ticked READ ticked WRITE setTicked NOTIFY tickedChanged USER true)

public:
    explicit CheckList(QWidget* parent = nullptr);

    void setNames(const QStringList& names); ///< all ticked; told once
    QStringList ticked() const;
    void setTicked(const QStringList& names);
    bool isAllTicked() const { return ticked().size() == count(); }

signals:
    void tickedChanged();
};

} // namespace ui
