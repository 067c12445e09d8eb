#include "ui/plots/LossChart.h"

#include "ui/base/Format.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// A round number not below `value` / `parts`: 1, 2 or 5 times a power of ten.
double roundStep(double value, int parts)
{
    const double rough = (value > 0.0 ? value : 1.0) / parts;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double mantissa : {1.0, 2.0, 5.0})
        if (mantissa * power >= rough * (1.0 - 1e-9))
            return mantissa * power;
    return 10.0 * power;
}

} // namespace

LossChart::LossChart(QWidget* parent)
    : QChartView(new QChart, parent), m_training(new QLineSeries(this)),
      m_validation(new QLineSeries(this)), m_kept(new QScatterSeries(this)),
      m_epochAxis(new QValueAxis(this)), m_lossAxis(new QValueAxis(this))
{
    setRenderHint(QPainter::Antialiasing);
    setAccessibleName(tr("Chart of the training and validation loss after each epoch"));
    setFrameShape(QFrame::NoFrame);
    chart()->setMargins(QMargins(4, 0, 8, 0));
    chart()->setBackgroundRoundness(0.0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->setAlignment(Qt::AlignRight);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart()->setLocalizeNumbers(true);
    m_lossAxis->setTruncateLabels(false); // a low chart would write "…" for each
    m_training->setName(tr("Training"));
    m_validation->setName(tr("Validation"));
    m_kept->setName(tr("Kept epoch"));
    m_kept->setMarkerSize(9.0);
    m_epochAxis->setTitleText(tr("epoch"));
    m_epochAxis->setLabelFormat(QStringLiteral("%.0f"));
    m_lossAxis->setTitleText(tr("loss"));
    chart()->addAxis(m_epochAxis, Qt::AlignBottom);
    chart()->addAxis(m_lossAxis, Qt::AlignLeft);
    for (QXYSeries* series :
         {static_cast<QXYSeries*>(m_training), static_cast<QXYSeries*>(m_validation),
          static_cast<QXYSeries*>(m_kept)}) {
        chart()->addSeries(series);
        series->attachAxis(m_epochAxis);
        series->attachAxis(m_lossAxis);
    }
    recolour(themeOf(palette()));
    clear();
}

void LossChart::clear()
{
    m_training->clear();
    m_validation->clear();
    m_kept->clear();
    m_lowest = m_highest = 0.0;
    chart()->setTitle(tr("The loss of each epoch appears here during training."));
    chart()->legend()->hide();
    m_epochAxis->hide();
    m_lossAxis->hide();
}

void LossChart::append(const core::EpochLoss& loss)
{
    if (epochs() == 0) {
        chart()->setTitle({});
        chart()->legend()->show();
        m_epochAxis->show();
        m_lossAxis->show();
    }
    m_training->append(loss.epoch, loss.training);
    m_validation->append(loss.epoch, loss.validation);
    m_highest = std::max({m_highest, loss.training, loss.validation});
    m_lowest = std::min({m_lowest, loss.training, loss.validation});
    if (loss.best)
        m_kept->replace(QList<QPointF>{QPointF(loss.epoch, loss.validation)});
    fitAxes();
}

void LossChart::setLosses(const std::vector<core::EpochLoss>& losses)
{
    clear();
    for (const core::EpochLoss& loss : losses)
        append(loss);
}

int LossChart::keptEpoch() const
{
    return m_kept->count() == 0 ? 0 : static_cast<int>(m_kept->at(0).x());
}

void LossChart::fitAxes()
{
    const double last = m_training->points().last().x();
    const double epochStep = std::max(1.0, std::ceil(roundStep(last, 10)));
    m_epochAxis->setTickType(QValueAxis::TicksDynamic);
    m_epochAxis->setTickInterval(epochStep);
    m_epochAxis->setRange(0.0, std::max(5.0, last) * 1.03); // room for the last mark
    const double lossStep = roundStep(m_highest - m_lowest, 4);
    const core::FigureForm form =
        core::tickForm(lossStep, std::max(std::abs(m_lowest), std::abs(m_highest)));
    m_lossAxis->setLabelFormat(QStringLiteral("%.%1%2")
                                   .arg(form.decimals)
                                   .arg(form.hasExponent ? QLatin1Char('e') : QLatin1Char('f')));
    m_lossAxis->setTickType(QValueAxis::TicksDynamic);
    m_lossAxis->setTickInterval(lossStep);
    m_lossAxis->setRange(std::floor(m_lowest / lossStep) * lossStep,
                         std::ceil(m_highest / lossStep) * lossStep);
}

void LossChart::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    const QRectF onScreen = chart()->geometry();
    chart()->setGeometry(QRectF(QPointF(0, 0), area.size()));
    chart()->layout()->activate();
    recolour(theme);
    chart()->setBackgroundVisible(false);
    chart()->scene()->render(&painter, area, chart()->geometry());
    chart()->setBackgroundVisible(true);
    recolour(themeOf(palette()));
    chart()->setGeometry(onScreen);
}

ExportTable LossChart::exportTable() const
{
    ExportTable table{{tr("epoch"), tr("training"), tr("validation"), tr("kept")}, {}};
    const int kept = keptEpoch();
    for (qsizetype i = 0; i < m_training->count(); ++i) {
        const QPointF training = m_training->at(i);
        table.rows.push_back(
            {csvNumber(training.x()), csvNumber(training.y()), csvNumber(m_validation->at(i).y()),
             kept == int(training.x()) ? QStringLiteral("1") : QStringLiteral("0")});
    }
    return table;
}

void LossChart::recolour(const Theme& theme)
{
    chart()->setBackgroundBrush(theme.base);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setTitleBrush(theme.mutedText);
    chart()->setTitleFont(font());
    chart()->legend()->setLabelColor(theme.text);
    chart()->legend()->setFont(font());
    setBackgroundBrush(theme.base);
    for (QValueAxis* axis : {m_epochAxis, m_lossAxis}) {
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setLabelsBrush(theme.text);
        axis->setTitleBrush(theme.mutedText);
        axis->setGridLinePen(QPen(theme.grid));
        axis->setLinePen(QPen(theme.mutedText));
    }
    QPen dashed(theme.mutedText, 1.6);
    dashed.setDashPattern({4.0, 2.5});
    m_training->setPen(dashed);
    m_validation->setPen(QPen(theme.bayesian, 1.8));
    m_kept->setColor(theme.base);
    m_kept->setBorderColor(theme.outside);
    m_kept->setPen(QPen(theme.outside, 2.0));
}

void LossChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour(themeOf(palette()));
}

} // namespace ui
