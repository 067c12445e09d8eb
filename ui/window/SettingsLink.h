#pragma once

#include <QObject>

namespace app {
class ForecastAnalysis;
}

namespace ui {

class ForecastPage;
class SettingsPanel;

/// Shows on the page of the forecast what the settings ask of a series that is not trained yet, its
/// split and its band, and sets what is changed there.
class SettingsLink : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    SettingsLink(app::ForecastAnalysis& analysis, SettingsPanel& settings, ForecastPage& page,
                 QObject* parent);

private:
    void show();

    app::ForecastAnalysis& m_analysis;
    SettingsPanel& m_settings;
    ForecastPage& m_page;
};

} // namespace ui
