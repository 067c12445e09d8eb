#include "ui/results/CurveTabs.h"

#include "core/bands/BandStability.h"
#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/plots/CalibrationPlot.h"
#include "ui/plots/EmbeddingPlot.h"
#include "ui/plots/PassesPlot.h"
#include "ui/plots/PlotLegend.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The plot and beside it what it says; the plot takes the room.
void layOut(QWidget* tab, QWidget* plot, std::initializer_list<QWidget*> beside)
{
    auto* columns = new QHBoxLayout(tab);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->addWidget(plot, 3);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(8, 4, 8, 4);
    for (QWidget* widget : beside)
        rows->addWidget(widget);
    rows->addStretch();
    columns->addLayout(rows, 2);
}

QLabel* remarkLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Empty where nothing can be trained.
QString trainFirst(const ShownResult& result)
{
    return result.series ? ResultTab::tr("Train to see this.") : QString();
}

} // namespace

CalibrationTab::CalibrationTab(QWidget* parent)
    : ResultTab(parent), m_plot(new CalibrationPlot), m_remark(remarkLabel())
{
    layOut(this, m_plot, {m_remark});
}

void CalibrationTab::fill(const ShownResult& result)
{
    std::vector<CalibrationPlot::Curve> curves;
    m_remark->setText(trainFirst(result));
    if (result.forecast) {
        const core::Forecast& forecast = *result.forecast;
        const auto addModel = [&](const core::ModelForecast& model, QColor Theme::*colour) {
            auto points = core::calibrationCurve(model, forecast.actual);
            if (!points.empty())
                curves.push_back({coreName(model.name), std::move(points), colour});
        };
        addModel(forecast.bayesian, &Theme::bayesian);
        for (const core::ModelForecast& model : forecast.comparisons)
            if (model.key == "lstm")
                addModel(model, &Theme::lstm);
            else if (model.key == "drift")
                addModel(model, &Theme::baseline);
        m_remark->setText(
            tr("On the dashed diagonal, an interval holds exactly what it promises; below it, "
               "less. The shaded range is what chance allows around the Bayesian LSTM (solid); "
               "dashed is the plain LSTM, dotted the seasonal drift."));
    }
    m_plot->setVisible(!curves.empty());
    m_plot->setCurves(std::move(curves));
}

PassesTab::PassesTab(QWidget* parent)
    : ResultTab(parent), m_plot(new PassesPlot), m_remark(remarkLabel())
{
    layOut(this, m_plot, {m_remark});
}

void PassesTab::fill(const ShownResult& result)
{
    std::vector<core::StabilityPoint> points;
    m_remark->setText(trainFirst(result));
    if (result.forecast && result.forecast->passes->inputs.samples.passes >= 2) {
        points = core::bandStability(result.forecast->passes->inputs);
        const core::StabilityPoint& last = points.back();
        m_remark->setText(
            tr("With %1 passes the deviation of one step (solid) is known to ±%2 %3, and that of "
               "the model part (dashed) to ±%4. More passes make the band steadier, not "
               "narrower.")
                .arg(countText(last.passes), valueText(last.totalError, 2),
                     QString::fromStdString(result.forecast->valueName),
                     percentText(last.relativeError, 0)));
    }
    m_plot->setVisible(!points.empty());
    m_plot->setPoints(std::move(points), result.forecast
                                             ? QString::fromStdString(result.forecast->valueName)
                                             : QString());
}

EmbeddingTab::EmbeddingTab(QWidget* parent)
    : ResultTab(parent), m_plot(new EmbeddingPlot), m_remark(remarkLabel()), m_legend(new QLabel)
{
    auto* colouring = new QComboBox;
    colouring->setObjectName(QStringLiteral("embeddingColour"));
    colouring->setAccessibleName(tr("What the colour of a dot means"));
    colouring->setToolTip(colouring->accessibleName());
    colouring->addItems(
        {tr("Coloured by hour"), tr("Coloured by holiday"), tr("Coloured by error")});
    m_legend->setTextFormat(Qt::RichText);
    m_legend->setWordWrap(true);
    layOut(this, m_plot, {colouring, m_legend, m_remark});
    connect(colouring, &QComboBox::currentIndexChanged, m_plot, [this](int index) {
        m_plot->setColouring(static_cast<EmbeddingPlot::Colouring>(index));
    });
    connect(m_plot, &EmbeddingPlot::legendChanged, this, &EmbeddingTab::nameColours);
    connect(m_plot, &EmbeddingPlot::stepChosen, this, [this](std::size_t step) {
        emit stretchChosen(aroundMoment(m_forecast->times[step]));
    });
    nameColours();
}

void EmbeddingTab::nameColours()
{
    QStringList names;
    for (const LegendEntry& entry : m_plot->exportLegend())
        names << QStringLiteral("<span style='color:%1'>●</span>&nbsp;%2")
                     .arg(entry.mark.fill.color().name(),
                          QString(entry.name).replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
    m_legend->setText(names.join(QStringLiteral("  ")));
}

void EmbeddingTab::fill(const ShownResult& result)
{
    m_forecast = result.forecast;
    const bool any = m_forecast && m_forecast->embedding.size > 0;
    m_plot->setForecast(m_forecast);
    m_plot->setVisible(any);
    m_legend->setVisible(any);
    m_remark->setText(any ? tr("Each dot is the state of the encoder before one forecast of the "
                               "test part; near dots look alike to the model. Click one to see its "
                               "step in the plot; ← and → go from step to step.")
                          : trainFirst(result));
}

} // namespace ui
