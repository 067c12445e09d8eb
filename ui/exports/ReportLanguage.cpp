#include "ui/exports/ReportLanguage.h"

#include "app/MessageText.h"
#include "ui/base/Language.h"
#include "ui/pictures/OffscreenApplication.h"

#include <memory>
#include <utility>

namespace ui {

report::Language reportLanguage()
{
    return {.code = spokenLanguage().replace(QLatin1Char('_'), QLatin1Char('-')).toStdString(),
            .text = [](const core::Message& message) {
                return app::messageText(message).toStdString();
            }};
}

report::Language loadReportLanguage(const std::string& code)
{
    // Translations are the application's, and go with it.
    const std::shared_ptr<QApplication> application = applicationIfNone();
    speak(QString::fromStdString(code));
    report::Language language = reportLanguage();
    language.text = [application, text = std::move(language.text)](const core::Message& message) {
        return text(message);
    };
    return language;
}

} // namespace ui
