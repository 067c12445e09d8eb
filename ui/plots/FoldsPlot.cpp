#include "ui/plots/FoldsPlot.h"

#include "ui/base/CoreText.h"
#include "ui/plots/ModelPens.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double valueOf(const core::ForecastMetrics& metrics, FoldsPlot::Metric metric)
{
    if (metrics.n == 0)
        return NAN;
    switch (metric) {
    case FoldsPlot::Metric::Coverage:
        return 100.0 * metrics.coverage;
    case FoldsPlot::Metric::Winkler:
        return metrics.winkler;
    case FoldsPlot::Metric::Rmse:
        break;
    }
    return metrics.rmse;
}

} // namespace

FoldsPlot::FoldsPlot(QWidget* parent)
    : XyPlot(parent), m_levelLine(new QCPItemStraightLine(this)),
      m_chosen(new QCPItemStraightLine(this))
{
    setObjectName(QStringLiteral("foldsPlot"));
    setAccessibleName(tr("Plot of a metric fold by fold"));
    xAxis->setLabel(tr("fold"));
    auto wholeNumbers = QSharedPointer<QCPAxisTickerFixed>::create();
    wholeNumbers->setTickStep(1.0);
    wholeNumbers->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    xAxis->setTicker(wholeNumbers);
    xAxis->setSubTicks(false);
    m_levelLine->setVisible(false);
    m_chosen->setVisible(false);
    FoldsPlot::recolour(themeOf(palette()));
}

void FoldsPlot::setBacktest(const core::Backtest& backtest)
{
    clearGraphs();
    m_curves.clear();
    m_which = backtest.which;
    for (const core::BacktestModel& model : backtest.models)
        m_curves.push_back(
            {QString::fromStdString(model.key), coreName(model.name), model.folds, addGraph()});
    if (!backtest.folds.empty()) {
        m_unit = QString::fromStdString(backtest.folds.front().valueName);
        m_level = backtest.folds.front().options.level;
    }
    m_chosen->setVisible(false);
    recolour(themeOf(palette()));
    draw();
}

void FoldsPlot::setMetric(Metric metric)
{
    home(); // what was zoomed was another metric's
    m_metric = metric;
    draw();
}

void FoldsPlot::setChosen(int fold)
{
    m_chosen->setVisible(fold >= 0);
    if (fold >= 0) {
        const double x = static_cast<double>(m_which[static_cast<std::size_t>(fold)]) + 1.0;
        m_chosen->point1->setCoords(x, 0.0);
        m_chosen->point2->setCoords(x, 1.0);
    }
    replot(rpQueuedReplot);
}

bool FoldsPlot::isShown(std::size_t curve) const
{
    const auto chosen = m_shown.find(m_curves[curve].key);
    // As in the plot of the forecast: the plain LSTM and one baseline say enough at first.
    return chosen != m_shown.end() ? chosen->second : curve < 3;
}

void FoldsPlot::draw()
{
    double low = INFINITY;
    double high = -INFINITY;
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (std::size_t c = 0; c < m_curves.size(); ++c) {
        QCPGraph* graph = m_curves[c].graph;
        graph->setVisible(isShown(c));
        graph->data()->clear();
        for (std::size_t i = 0; i < m_which.size(); ++i) {
            const double value = valueOf(m_curves[c].folds[i], m_metric);
            graph->addData(static_cast<double>(m_which[i]) + 1.0, value);
            if (isShown(c) && !std::isnan(value))
                include(value);
        }
    }
    m_levelLine->setVisible(m_metric == Metric::Coverage && !m_curves.empty());
    m_levelLine->point1->setCoords(0.0, 100.0 * m_level);
    m_levelLine->point2->setCoords(1.0, 100.0 * m_level);
    if (m_metric == Metric::Coverage)
        include(100.0 * m_level);
    yAxis->setLabel(m_metric == Metric::Coverage ? tr("coverage, %")
                    : m_metric == Metric::Rmse   ? tr("RMSE, %1").arg(m_unit)
                                                 : tr("Winkler score, %1").arg(m_unit));
    if (low <= high) {
        const double margin = std::max(0.08 * (high - low), 0.01 * high);
        const double last = static_cast<double>(*std::max_element(m_which.begin(), m_which.end()));
        setHome({0.5, last + 1.5},
                {m_metric == Metric::Coverage ? low - margin : 0.0, high + margin});
    }
    replot(rpQueuedReplot);
    emit legendChanged();
}

std::vector<LegendEntry> FoldsPlot::legendEntries() const
{
    std::vector<LegendEntry> entries;
    for (std::size_t c = 0; c < m_curves.size(); ++c)
        entries.push_back(
            {m_curves[c].key, m_curves[c].name, {m_curves[c].graph->pen()}, isShown(c)});
    return entries;
}

void FoldsPlot::showCurve(const QString& key, bool shown)
{
    m_shown[key] = shown;
    draw();
}

ExportTable FoldsPlot::exportTable() const
{
    ExportTable table{{tr("fold")}, {}};
    for (std::size_t c = 0; c < m_curves.size(); ++c)
        if (isShown(c))
            table.header << m_curves[c].name;
    for (std::size_t i = 0; i < m_which.size(); ++i) {
        QStringList row{QString::number(m_which[i] + 1)};
        for (std::size_t c = 0; c < m_curves.size(); ++c)
            if (isShown(c))
                row << csvNumber(valueOf(m_curves[c].folds[i], m_metric));
        table.rows.push_back(row);
    }
    return table;
}

void FoldsPlot::recolour(const Theme& theme)
{
    XyPlot::recolour(theme);
    m_levelLine->setPen(QPen(theme.mutedText, 1.0, Qt::DashLine));
    QColor chosen = theme.highlight;
    chosen.setAlphaF(0.35F);
    m_chosen->setPen(QPen(chosen, 6.0));
    for (std::size_t c = 0; c < m_curves.size(); ++c) {
        QPen pen = c == 0 ? QPen(theme.bayesian, 1.8) : modelPen(theme, static_cast<int>(c) - 1);
        m_curves[c].graph->setPen(pen);
        pen.setStyle(Qt::SolidLine);
        m_curves[c].graph->setScatterStyle(
            {QCPScatterStyle::ssCircle, pen, QBrush(pen.color()), c == 0 ? 7.0 : 5.0});
    }
    emit legendChanged();
}

void FoldsPlot::mouseReleaseEvent(QMouseEvent* event)
{
    XyPlot::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !axisRect()->rect().contains(event->pos()))
        return;
    const double number = std::round(xAxis->pixelToCoord(event->position().x())) - 1.0;
    for (std::size_t i = 0; i < m_which.size(); ++i)
        if (static_cast<double>(m_which[i]) == number)
            emit foldChosen(static_cast<int>(i));
}

} // namespace ui
