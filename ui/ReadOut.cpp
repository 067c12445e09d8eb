#include "ui/ReadOut.h"

#include <QPainter>

namespace ui {

ReadOut::ReadOut(int lines, QWidget* parent) : QLabel(parent), m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(lines * fontMetrics().lineSpacing());
}

void ReadOut::setText(const QString& text)
{
    QLabel::setText(text);
    QString all = text.toHtmlEscaped(); // names of columns are no markup
    all.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    setToolTip(text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(all));
}

QStringList ReadOut::lines() const
{
    QStringList lines = text().split(QLatin1Char('\n'));
    while (lines.size() > m_lines) {
        const QString last = lines.takeLast();
        lines.last() += QStringLiteral("  ·  ") + last;
    }
    return lines;
}

void ReadOut::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    int baseline = fontMetrics().ascent();
    for (const QString& line : lines()) {
        painter.drawText(0, baseline, fontMetrics().elidedText(line, Qt::ElideRight, width()));
        baseline += fontMetrics().lineSpacing();
    }
}

} // namespace ui
