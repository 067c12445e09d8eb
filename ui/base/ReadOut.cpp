#include "ui/base/ReadOut.h"

#include <QPainter>

namespace ui {

namespace {

const QString kBetween = QStringLiteral("  ·  ");

} // namespace

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
    const QStringList given = text().split(QLatin1Char('\n'));
    QStringList lines;
    for (qsizetype i = 0; i < given.size(); ++i) {
        lines << QString();
        for (const QString& part : given[i].split(kBetween)) {
            const QString longer = lines.last().isEmpty() ? part : lines.last() + kBetween + part;
            // The rest goes on in a line that nothing else needs.
            const bool hasRoom = lines.size() + given.size() - i - 1 < m_lines;
            if (hasRoom && !lines.last().isEmpty() &&
                fontMetrics().horizontalAdvance(longer) > width())
                lines << part;
            else
                lines.last() = longer;
        }
    }
    while (lines.size() > m_lines) {
        const QString last = lines.takeLast();
        lines.last() += kBetween + last;
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
