#pragma once

#include "app/TaskRunner.h"

#include <QObject>

class QAction;
class QWidget;

namespace app {
class DataAnalysis;
class ForecastAnalysis;
class ImportanceAnalysis;
class Settings;
} // namespace app

namespace ui {

class ForecastPage;

/// Makes the report of what the window shows: a page (HTML) and a PDF, side by side.
class ReportController : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `action` is enabled while there is something to report.
    ReportController(QAction& action, app::DataAnalysis& data, app::ForecastAnalysis& forecast,
                     app::ImportanceAnalysis& importance, const ForecastPage& page,
                     app::Settings& settings, QWidget& window);

    /// Writes NAME.html and NAME.pdf, whatever ending `file` has; `saved` or `failed` follows.
    void write(const QString& file);

signals:
    void saved(const QString& file);
    void failed(const QString& sentence);

private:
    void askForFile();
    void updateAction();

    QAction& m_action;
    app::DataAnalysis& m_data;
    app::ForecastAnalysis& m_forecast;
    app::ImportanceAnalysis& m_importance;
    const ForecastPage& m_page;
    app::Settings& m_settings;
    QWidget& m_window;
    app::TaskRunner m_runner;
};

} // namespace ui
