#pragma once

#include "ui/models/Explained.h"

#include <QWidget>

namespace ui {

/// One way to look at a result. It shows what it is given; rows and features chosen in it are told,
/// and marked when the page says so.
class ExplainTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void
    setExplained(const Explained& explained) = 0; ///< without an importance: what to do next
    virtual void selectRow(int) {}
    virtual void selectFeature(int) {}
    virtual void home() {}
    virtual QWidget* mainWidget() = 0; ///< what Export takes where nothing has the focus

signals:
    void readOut(const QString& text);
    void rowChosen(int row);
    void featureChosen(int feature);
};

} // namespace ui
