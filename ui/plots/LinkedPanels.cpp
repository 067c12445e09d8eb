#include "ui/plots/LinkedPanels.h"

#include "ui/base/CoreText.h"
#include "ui/base/Format.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const QString kResidual = QStringLiteral("residual");
const QString kWidthPanel = QStringLiteral("width");
const QString kCovariate = QStringLiteral("covariate:");

std::vector<double> axisTimes(const std::vector<std::chrono::sys_seconds>& times)
{
    std::vector<double> seconds;
    seconds.reserve(times.size());
    for (const auto time : times)
        seconds.push_back(axisFromTime(time));
    return seconds;
}

std::vector<double> difference(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> result(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        result[i] = a[i] - b[i];
    return result;
}

} // namespace

LinkedPanels::LinkedPanels(TimePlot& plot, QWidget* parent)
    : QScrollArea(parent), m_plot(plot), m_menu(new QMenu(this))
{
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the panels have it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_plot, &TimePlot::labelsChanged, this, &LinkedPanels::align);
    hide();
}

QSize LinkedPanels::minimumSizeHint() const
{
    return m_panels.empty() ? QSize() : m_panels.begin()->second->minimumSize();
}

QSize LinkedPanels::sizeHint() const
{
    if (m_panels.empty())
        return {};
    const QSize panel = m_panels.begin()->second->sizeHint();
    return {panel.width(), panel.height() * static_cast<int>(m_panels.size())};
}

void LinkedPanels::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    align();
}

/// The plot above is wider than the panels by the scroll bar.
void LinkedPanels::align()
{
    TimePlot::Ends ends = m_plot.neededEnds();
    for (const auto& [key, panel] : m_panels)
        ends.left = std::max(ends.left, panel->neededEnds().left);
    const int bar = m_panels.empty() ? 0 : width() - viewport()->width();
    m_plot.setEnds({ends.left, ends.right + bar});
    for (const auto& [key, panel] : m_panels)
        panel->setEnds(ends);
}

void LinkedPanels::setForecast(std::shared_ptr<const core::Series> series,
                               std::shared_ptr<const core::Forecast> forecast)
{
    m_series = std::move(series);
    m_forecast = std::move(forecast);
    for (const auto& [key, panel] : m_panels)
        fill(key);
    fillMenu();
    if (m_forecast && !m_awaited.isEmpty())
        showPanels(m_awaited);
}

void LinkedPanels::setCompared(std::function<bool(const QString&)> isShown)
{
    m_isCompared = std::move(isShown);
    if (panel(kResidual) != nullptr)
        fill(kResidual);
}

QStringList LinkedPanels::keys() const
{
    QStringList keys;
    if (m_forecast)
        keys << kResidual << kWidthPanel;
    if (m_series)
        for (const core::Covariate& covariate : m_series->covariates)
            keys << kCovariate + QString::fromStdString(covariate.name);
    return keys;
}

QString LinkedPanels::nameOf(const QString& key) const
{
    if (key == kResidual)
        return tr("Error");
    if (key == kWidthPanel)
        return tr("Width of the interval");
    return key.mid(kCovariate.size());
}

void LinkedPanels::fillMenu()
{
    m_menu->clear();
    for (const QString& key : keys()) {
        QAction* action = m_menu->addAction(nameOf(key));
        action->setObjectName(key);
        action->setCheckable(true);
        action->setChecked(panel(key) != nullptr);
        connect(action, &QAction::toggled, this,
                [this, key](bool shown) { showPanel(key, shown); });
    }
}

LinkedPanels::Content LinkedPanels::contentOf(const QString& key) const
{
    if (!keys().contains(key))
        return {};
    if (key == kResidual || key == kWidthPanel) {
        const std::vector<double> times = axisTimes(m_forecast->times);
        const core::ModelForecast& model = m_forecast->bayesian;
        const QString unit = QString::fromStdString(m_forecast->valueName);
        const QString name = coreName(model.name);
        if (key == kWidthPanel)
            return {tr("width, %1").arg(unit),
                    false,
                    {{name, times, difference(model.upper, model.lower)}}};
        Content content{tr("error, %1").arg(unit), true, {}};
        for (const core::ModelForecast& other : m_forecast->comparisons)
            if (m_isCompared(QString::fromStdString(other.key)))
                content.curves.push_back({coreName(other.name), times,
                                          difference(other.mean, m_forecast->actual),
                                          other.key == "lstm" ? &Theme::lstm : &Theme::baseline});
        content.curves.push_back({name, times, difference(model.mean, m_forecast->actual)});
        return content;
    }
    Content content{nameOf(key), false, {}};
    for (const core::Covariate& covariate : m_series->covariates) {
        if (kCovariate + QString::fromStdString(covariate.name) != key)
            continue;
        PanelCurve curve{nameOf(key), {}, covariate.values, &Theme::mutedText};
        for (std::size_t i = 0; i < m_series->size(); ++i)
            curve.times.push_back(axisFromTime(m_series->time(i)));
        content.curves.push_back(std::move(curve));
    }
    return content;
}

void LinkedPanels::fill(const QString& key)
{
    SeriesPanel* panel = m_panels.at(key);
    Content content = contentOf(key);
    panel->setVisible(!content.curves.empty());
    if (content.curves.empty())
        return;
    panel->setCurves(std::move(content.curves), content.valueName, m_plot.allTime(),
                     static_cast<double>(m_series->stepSeconds), content.zeroLine);
    panel->setTimeRange(m_plot.view().time);
}

SeriesPanel* LinkedPanels::addPanel(const QString& key)
{
    auto* panel = new SeriesPanel;
    panel->setObjectName(key);
    panel->setAccessibleName(tr("Panel: %1").arg(nameOf(key)));
    panel->shareTimeAxis(m_plot);
    widget()->layout()->addWidget(panel);
    connect(panel, &TimePlot::labelsChanged, this, &LinkedPanels::align);
    m_panels[key] = panel;
    return panel;
}

void LinkedPanels::showPanel(const QString& key, bool shown)
{
    if (shown && panel(key) == nullptr) {
        addPanel(key);
        fill(key);
    } else if (!shown && panel(key) != nullptr) {
        delete m_panels.at(key);
        m_panels.erase(key);
    }
    setVisible(!m_panels.empty());
    updateGeometry();
    align();
}

QStringList LinkedPanels::shownPanels() const
{
    QStringList shown;
    for (const auto& [key, panel] : m_panels)
        shown.append(key);
    return shown;
}

void LinkedPanels::showPanels(const QStringList& shown)
{
    m_awaited = m_forecast ? QStringList() : shown;
    for (QAction* action : m_menu->actions())
        action->setChecked(shown.contains(action->objectName()));
}

SeriesPanel* LinkedPanels::panel(const QString& key) const
{
    const auto found = m_panels.find(key);
    return found == m_panels.end() ? nullptr : found->second;
}

} // namespace ui
