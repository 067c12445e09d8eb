#include "app/CommandText.h"

#include "app/AnalystEvents.h"
#include "app/Paths.h"
#include "core/options/ForecastOptionsJson.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace app {

namespace {

QJsonObject jsonOf(const core::ForecastOptions& options)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(core::toJson(options))).object();
}

} // namespace

QString quotedWord(QString word)
{
    word.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + word + QLatin1Char('\'');
}

QString shellWord(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:,=+-]+$"));
    return plain.match(text).hasMatch() ? text : quotedWord(text);
}

QStringList readingWords(const core::ReadingChoices& asked)
{
    QStringList words;
    for (const auto& option : core::readingOptions()) {
        const auto name = QStringLiteral("--") +
                          QString::fromUtf8(option.name.data(), qsizetype(option.name.size()));
        for (const std::string& value : option.get(asked)) {
            const QString text = QString::fromStdString(value);
            if (text.startsWith(QLatin1Char('-'))) // would be taken for an option of its own
                words << name + QLatin1Char('=') + shellWord(text);
            else
                words << name << shellWord(text);
        }
    }
    return words;
}

QJsonObject differingSettings(const core::ForecastOptions& options,
                              const core::ForecastOptions& reference)
{
    QJsonObject settings = jsonOf(options);
    const QJsonObject others = jsonOf(reference);
    for (const QString& key : settings.keys())
        if (key == QLatin1String("preset") || settings.value(key) == others.value(key))
            settings.remove(key);
    return settings;
}

QString commandText(const Dataset& data, const core::ForecastOptions& options,
                    const std::vector<core::RecurringEvent>& events)
{
    QString command = QStringLiteral("surgescope forecast ");
    command += data.file.empty() ? QStringLiteral("--demo")
                                 : QStringLiteral("--data ") + quotedWord(textOf(data.file));
    for (const QString& word : readingWords(data.asked))
        command += QLatin1Char(' ') + word;
    const std::string preset(core::nameOf(options.preset));
    command += QStringLiteral(" --preset ") + QString::fromStdString(preset);
    for (const core::RecurringEvent& event : events)
        command += QStringLiteral(" --event ") + quotedWord(eventText(event));
    const QJsonObject settings = differingSettings(options, core::optionsFor(options.preset));
    if (settings.isEmpty())
        return command + QStringLiteral(" --out forecast");
    return command + QStringLiteral(" --settings /dev/stdin --out forecast <<'SETTINGS'\n") +
           QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Indented)) +
           QStringLiteral("SETTINGS");
}

} // namespace app
