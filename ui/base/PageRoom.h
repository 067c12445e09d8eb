#pragma once

#include <QScrollArea>

namespace ui {

/// Room for the pages: as large as the window gives or, where that is less than they need, as they
/// need it, with scroll bars. So the window never asks for more than its screen has.
class PageRoom : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageRoom(QWidget* pages, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace ui
