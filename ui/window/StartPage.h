#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace ui {

/// What is seen before there are data: what to do first.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecentFiles(const QStringList& files);

signals:
    void openAsked();
    void demoAsked();
    void fileAsked(const QString& file);

private:
    QVBoxLayout* m_recent;
};

} // namespace ui
