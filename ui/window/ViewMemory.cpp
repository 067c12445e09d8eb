#include "ui/window/ViewMemory.h"

#include "ui/pictures/Exportable.h"
#include "ui/plots/LinkedPanels.h"
#include "ui/plots/Zoomable.h"
#include "ui/results/RunsTab.h"

#include <QJsonArray>
#include <QTabBar>
#include <QWidget>

#include <cmath>
#include <optional>

namespace ui {

namespace {

const QString kTabs = QStringLiteral("tabs");
const QString kZooms = QStringLiteral("zooms");
const QString kPanels = QStringLiteral("panels");
const QString kOverlay = QStringLiteral("overlay");

/// The path of named widgets: "forecastViews", "backtestView/folds".
QString placeOf(const QWidget& widget, const QWidget& window)
{
    QStringList names;
    for (const QWidget* at = &widget; at != nullptr && at != &window; at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            names.prepend(at->objectName());
    return names.join(QLatin1Char('/'));
}

template <typename Visit>
void forEachTabBar(const QWidget& window, Visit&& visit)
{
    for (QTabBar* bar : window.findChildren<QTabBar*>())
        if (const QString place = placeOf(*bar, window); !place.isEmpty())
            visit(place, *bar);
}

/// Plots by where they are and what they are exported as.
template <typename Visit>
void forEachPlot(const QWidget& window, Visit&& visit)
{
    for (QCustomPlot* child : window.findChildren<QCustomPlot*>()) {
        auto* plot = dynamic_cast<Zoomable*>(child);
        const auto* named = dynamic_cast<const Exportable*>(child);
        if (plot != nullptr && named != nullptr)
            visit(placeOf(*child, window) + QLatin1Char('/') + named->exportName(), *plot);
    }
}

QJsonArray listOf(const PlotView& part)
{
    return {part.time.lower, part.time.upper, part.value.lower, part.value.upper};
}

/// Nothing where the list is none.
std::optional<PlotView> partOf(const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    double numbers[4];
    if (list.size() != 4)
        return std::nullopt;
    for (int i = 0; i < 4; ++i) {
        numbers[i] = list[i].toDouble(NAN);
        if (!std::isfinite(numbers[i]))
            return std::nullopt;
    }
    if (!(numbers[0] < numbers[1]) || !(numbers[2] < numbers[3]))
        return std::nullopt;
    return PlotView{{numbers[0], numbers[1]}, {numbers[2], numbers[3]}};
}

} // namespace

ViewMemory::ViewMemory(QWidget& window, QObject* parent) : QObject(parent), m_window(window) {}

QJsonObject ViewMemory::state() const
{
    QJsonObject tabs;
    forEachTabBar(m_window, [&](const QString& name, const QTabBar& bar) {
        tabs.insert(name, bar.currentIndex());
    });
    QJsonObject zooms;
    forEachPlot(m_window, [&](const QString& name, const Zoomable& plot) {
        if (const auto part = plot.seenPart())
            zooms.insert(name, listOf(*part));
    });
    QJsonObject state{{kTabs, tabs}, {kZooms, zooms}};
    QJsonArray panels;
    for (const LinkedPanels* linked : m_window.findChildren<LinkedPanels*>())
        for (const QString& key : linked->shownPanels())
            panels.append(key);
    state.insert(kPanels, panels);
    for (const RunsTab* tab : m_window.findChildren<RunsTab*>())
        if (const auto id = tab->overlaid())
            state.insert(kOverlay, static_cast<qint64>(id->number));
    return state;
}

void ViewMemory::restore(const QJsonObject& state)
{
    const QJsonObject tabs = state.value(kTabs).toObject();
    forEachTabBar(m_window, [&](const QString& name, QTabBar& bar) {
        const int index = tabs.value(name).toInt(-1);
        if (index >= 0 && index < bar.count() && bar.isTabEnabled(index))
            bar.setCurrentIndex(index);
    });
    QStringList panels;
    for (const QJsonValue& key : state.value(kPanels).toArray())
        panels.append(key.toString());
    for (LinkedPanels* linked : m_window.findChildren<LinkedPanels*>())
        linked->showPanels(panels);
    const qint64 overlay = state.value(kOverlay).toInteger();
    for (RunsTab* tab : m_window.findChildren<RunsTab*>())
        if (tab->canOverlay())
            emit tab->overlayAsked(
                overlay > 0 ? std::optional(app::RunId{tab->kind(), static_cast<int>(overlay)})
                            : std::nullopt);
    const QJsonObject zooms = state.value(kZooms).toObject();
    forEachPlot(m_window, [&](const QString& name, Zoomable& plot) {
        if (const auto part = partOf(zooms.value(name)))
            plot.seePart(*part);
        else
            plot.home();
    });
}

} // namespace ui
