#include "ui/forecast/ForecastView.h"

#include "ui/base/ReadOut.h"
#include "ui/forecast/BandControls.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LinkedPanels.h"
#include "ui/plots/OverviewStrip.h"
#include "ui/plots/PlotLegend.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kReadOutLines = 3; ///< the forecast; an overlaid run or the errors; covariates

} // namespace

ForecastView::ForecastView(QWidget* parent)
    : QWidget(parent), m_band(new BandControls), m_panelsButton(new QToolButton),
      m_legend(new PlotLegend), m_readOut(new ReadOut(kReadOutLines)), m_plot(new ForecastPlot),
      m_panels(new LinkedPanels(*m_plot)), m_overview(new OverviewStrip)
{
    m_readOut->setObjectName(QStringLiteral("readOut"));
    m_readOut->setAccessibleName(tr("Values at the cursor"));

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    rows->addWidget(topRow());
    rows->addWidget(m_legend);
    rows->addWidget(m_readOut);
    rows->addWidget(m_plot, 1);
    rows->addWidget(m_panels);
    rows->addWidget(m_overview);
    connectPlot();
}

QWidget* ForecastView::topRow()
{
    m_panelsButton->setText(tr("Panels"));
    m_panelsButton->setToolTip(tr("Shows errors, width and covariates below the plot"));
    m_panelsButton->setObjectName(QStringLiteral("panels"));
    m_panelsButton->setMenu(m_panels->menu());
    m_panelsButton->setPopupMode(QToolButton::InstantPopup);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_band, 1);
    layout->addWidget(m_panelsButton, 0, Qt::AlignTop);
    return row;
}

void ForecastView::connectPlot()
{
    connect(m_band, &BandControls::changed, this, &ForecastView::bandAsked);
    connect(m_plot, &TimePlot::readOut, m_readOut, &ReadOut::setText);
    connect(m_legend, &PlotLegend::toggled, this, [this](const QString& key, bool shown) {
        m_plot->showCurve(key, shown);
        m_panels->setCompared([this](const QString& model) { return m_plot->isShown(model); });
    });
    connect(m_plot, &ForecastPlot::legendChanged, this,
            [this] { m_legend->setEntries(m_plot->legendEntries()); });
    connect(m_plot, &TimePlot::timeRangeChanged, m_overview, &OverviewStrip::setWindow);
    connect(m_overview, &OverviewStrip::windowMoved, m_plot, &TimePlot::setTimeRange);
    m_overview->alignWith(*m_plot);
}

void ForecastView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // However many panels there are, the plot keeps more room than they.
    m_panels->setMaximumHeight(std::max(m_panels->minimumSizeHint().height(), height() * 2 / 5));
}

void ForecastView::setForecast(std::shared_ptr<const core::Series> series,
                               std::shared_ptr<const core::Forecast> forecast)
{
    m_series = std::move(series);
    m_band->setForecast(forecast.get());
    if (m_series)
        m_overview->setSeries(*m_series);
    else
        m_overview->clear();
    if (forecast)
        m_plot->setForecast(m_series, forecast);
    else
        m_plot->setSeriesOnly(m_series);
    if (m_series) // also where the plot shows what it showed before, and tells of no change
        m_overview->setWindow(m_plot->view().time);
    m_panels->setForecast(m_series, forecast);
    m_panelsButton->setEnabled(m_series != nullptr);
}

void ForecastView::setOptions(const core::ForecastOptions& options)
{
    m_band->setOptions(options);
}

void ForecastView::setPasses(const core::Forecast& forecast)
{
    m_band->setForecast(&forecast);
}

void ForecastView::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    m_plot->setBand(forecast);
    m_panels->setForecast(m_series, std::move(forecast));
}

} // namespace ui
