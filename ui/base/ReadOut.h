#pragma once

#include <QLabel>

namespace ui {

/// The values at a cursor in a place of so many lines, whatever there is to say: lines that are too
/// long are cut, those after the last one share it. The tool tip has all of it.
class ReadOut : public QLabel
{
    Q_OBJECT

public:
    explicit ReadOut(int lines, QWidget* parent = nullptr);

    void setText(const QString& text);
    QStringList lines() const; ///< as they are drawn, but for the cutting
    QSize minimumSizeHint() const override { return {0, height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_lines;
};

} // namespace ui
