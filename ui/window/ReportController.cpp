#include "ui/window/ReportController.h"

#include "app/AnalystEvents.h"
#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/ImportanceAnalysis.h"
#include "app/MessageText.h"
#include "app/Settings.h"
#include "app/report/Report.h"
#include "core/base/InputError.h"
#include "ui/base/CoreText.h"
#include "ui/exports/ReportLanguage.h"
#include "ui/exports/ReportPdf.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/pictures/WholeFile.h"
#include "ui/window/WindowProvenance.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>
#include <utility>

namespace ui {

namespace {

/// The page and the PDF: both are written, or what had their names before is as it was.
void writeBoth(const report::Report& report, const core::Provenance& provenance,
               const QString& page, const QString& pdf)
{
    WholeFile pageFile(page);
    pageFile.write(QByteArray::fromStdString(report::reportHtml(report)));
    WholeFile pdfFile(pdf);
    pdfFile.write(reportPdf(report, provenance));
    pdfFile.commit();
    pageFile.commit();
}

} // namespace

ReportController::ReportController(QAction& action, app::DataAnalysis& data,
                                   app::ForecastAnalysis& forecast,
                                   app::ImportanceAnalysis& importance, const ForecastPage& page,
                                   app::Settings& settings, QWidget& window)
    : QObject(&window), m_action(action), m_data(data), m_forecast(forecast),
      m_importance(importance), m_page(page), m_settings(settings), m_window(window)
{
    connect(&action, &QAction::triggered, this, &ReportController::askForFile);
    connect(&forecast, &app::ForecastAnalysis::changed, this, &ReportController::updateAction);
    connect(&importance, &app::ImportanceAnalysis::changed, this, &ReportController::updateAction);
    connect(&m_runner, &app::TaskRunner::failed, this, &ReportController::failed);
    updateAction();
}

void ReportController::updateAction()
{
    m_action.setEnabled(m_forecast.forecast() || m_importance.importance());
}

void ReportController::askForFile()
{
    const QString name = m_data.dataset()
                             ? QFileInfo(dataName(*m_data.dataset()->table)).completeBaseName()
                             : QString();
    const QString file = QFileDialog::getSaveFileName(
        &m_window, tr("Report as a page and a PDF"),
        QDir(m_settings.exportMemory().folder).filePath(tr("%1 report.html").arg(name)),
        tr("Report (*.html *.pdf)"));
    if (!file.isEmpty())
        write(file);
}

void ReportController::write(const QString& file)
{
    const auto series = m_forecast.series();
    const auto forecast = m_forecast.forecast();
    const auto importance = m_importance.importance();
    const auto explanation = m_importance.explanation();
    if (!m_data.dataset() || (!forecast && !importance))
        return;
    const app::Dataset dataset = *m_data.dataset();
    const QFileInfo info(file);
    const QString base = info.dir().filePath(info.completeBaseName());
    m_runner.start(
        [=, events = m_page.ownEvents(),
         names = m_page.analystEvents().holidayNames](const core::Progress&) {
            core::Series named = series ? *series : core::Series();
            named.holidays = app::namedHolidays(named.holidays, names);
            const core::Provenance provenance =
                forecast
                    ? networkProvenance(dataset, "forecast", forecast->options, forecast->events)
                    : explanationProvenance(dataset, *importance);
            return std::pair(
                report::makeReport(
                    {.series = series ? &named : nullptr,
                     .forecast = forecast.get(),
                     .importance = importance.get(),
                     .warnings = explanation ? explanation->table->warnings : core::MessageList(),
                     .events = events,
                     .provenance = provenance,
                     .language = reportLanguage()}),
                provenance);
        },
        [this, base](const std::pair<report::Report, core::Provenance>& made) {
            try {
                const QString page = base + QStringLiteral(".html");
                writeBoth(made.first, made.second, page, base + QStringLiteral(".pdf"));
                emit saved(page);
            } catch (const core::InputError& error) {
                emit failed(app::messageText(error.message()));
            }
        });
}

} // namespace ui
