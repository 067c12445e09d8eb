#include "app/commands/CommandLine.h"
#include "app/commands/ProcessStart.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace {

/// All is written: what libraries tidy up at the end takes time, and may hang where memory is
/// short.
[[noreturn]] void endWith(int code)
{
    std::cout.flush();
    std::cerr.flush();
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace

#ifdef SURGESCOPE_HAS_GUI

#include "app/EndOnSignal.h"
#include "ui/explain/ExplainCharts.h"
#include "ui/exports/ReportLanguage.h"
#include "ui/exports/ReportPdf.h"
#include "ui/plots/ForecastChart.h"
#include "ui/window/OpenWindow.h"

#include <QGuiApplication>

namespace {

QtMessageHandler s_handleMessage = nullptr;

/// What Qt remarks while it draws a chart is no concern of who reads the command's errors.
void keepQuiet(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtFatalMsg)
        s_handleMessage(type, context, message);
}

/// Without a display Qt ends the program by abort(), after lines about plugins; this says what is
/// wrong instead. Once there is a display, messages go their usual way.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext& context,
                           const QString& message)
{
    if (!QGuiApplication::platformName().isEmpty()) {
        s_handleMessage(type, context, message);
    } else if (type == QtFatalMsg) {
        std::cerr << "There is no display to open the window on; \"surgescope forecast --help\" "
                     "tells how to forecast without a window."
                  << std::endl;
        std::_Exit(commands::kWrongUsage);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    commands::prepareProcess();
    if (const auto window = commands::windowRequest(argc, argv)) {
        s_handleMessage = qInstallMessageHandler(explainMissingDisplay);
        const app::EndOnSignal tidy;
        return ui::openWindow(argc, argv, window->file, window->demo);
    }
    s_handleMessage = qInstallMessageHandler(keepQuiet);
    endWith(commands::runCommandLine(argc, argv, ui::writeForecastChart, ui::writeExplainCharts,
                                     ui::writeReportPdf, ui::loadReportLanguage));
}

#else

int main(int argc, char* argv[])
{
    commands::prepareProcess();
    if (commands::windowRequest(argc, argv)) {
        std::cerr << "This build has no window; \"surgescope forecast --help\" tells how to "
                     "forecast without one.\n";
        return commands::kWrongUsage;
    }
    endWith(commands::runCommandLine(argc, argv, {}));
}

#endif
