#include "app/ExplainCommandText.h"

#include "app/CommandText.h"
#include "app/Paths.h"
#include "core/base/ListText.h"
#include "core/explain/ImportanceSettings.h"

#include <QStringList>

#include <cmath>
#include <utility>
#include <variant>

namespace app {

namespace {

/// The words of a command; only what is not as usual is said.
class Words
{
public:
    void add(const char* option) { m_words << QLatin1String(option); }
    /// A flag has no value.
    void add(const char* option, const QString& value)
    {
        add(option);
        if (!value.isEmpty())
            m_words << shellWord(value);
    }
    void add(const QStringList& words) { m_words << words; }
    QString text() const { return m_words.join(QLatin1Char(' ')); }

private:
    QStringList m_words{QStringLiteral("surgescope"), QStringLiteral("explain")};
};

void addData(Words& words, const Dataset& data)
{
    if (data.file.empty())
        words.add("--demo");
    else
        words.add("--data", textOf(data.file));
}

void addSeries(Words& words, const Dataset& data, const core::SeriesFeatureOptions& features)
{
    words.add("--table", QStringLiteral("series"));
    words.add(readingWords(data.asked));
    QStringList names;
    for (const auto& [isChosen, name] :
         {std::pair(features.lags, "lags"), std::pair(features.calendar, "calendar"),
          std::pair(features.holiday, "holiday"), std::pair(features.weather, "weather")})
        if (isChosen)
            names << QLatin1String(name);
    if (names.size() < 4)
        words.add("--features", names.join(QLatin1Char(',')));
}

void addColumns(Words& words, const Dataset& data, const core::FeatureTableOptions& columns)
{
    words.add(readingWords(data.asked.ofTable()));
    words.add("--target", QString::fromStdString(columns.target));
    if (!columns.features.empty())
        words.add("--features", QString::fromStdString(core::listOf(columns.features)));
    if (columns.text == core::TextEncoding::Ordinal)
        words.add("--text", QStringLiteral("ordinal"));
}

/// A value as the command line takes it.
struct OptionWord
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool) const { return {}; }
    QString operator()(double number) const
    {
        const QString text = QString::number(number, 'g', 12);
        // Of what may be a count as well, "1" would be one.
        return number == std::floor(number) && mayBeCount ? text + QStringLiteral(".0") : text;
    }
    QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    QString operator()(const std::vector<int>&) const { return {}; }
    QString operator()(auto number) const { return QString::number(number); }

    bool mayBeCount;
};

void addSettings(Words& words, const core::ImportanceOptions& options)
{
    const auto& settings = core::importanceSettings();
    for (const auto& setting : settings) {
        // Left to itself the command makes one repeat where others would be copies.
        const bool mustBeSaid = setting.key == "repeats" && !core::randomnessOf(options, 0).any();
        if (!setting.appliesTo(options) ||
            (!mustBeSaid && setting.get(options) == core::usualValue(settings, setting)))
            continue;
        const auto* real = std::get_if<core::RealForm>(&setting.form);
        const core::SettingValue value = setting.get(options);
        words.add(("--" + setting.optionName()).c_str(),
                  std::visit(OptionWord{real != nullptr && real->mayBeCount}, value));
    }
}

} // namespace

QString explainCommandText(const Dataset& data, const FeatureRequest& request,
                           const core::ImportanceOptions& options)
{
    Words words;
    addData(words, data);
    if (request.series)
        addSeries(words, data, request.seriesFeatures);
    else
        addColumns(words, data, request.columns);
    if (request.sample > 0)
        words.add("--sample", QString::number(request.sample));
    addSettings(words, options);
    words.add("--out", QStringLiteral("explained"));
    return words.text();
}

} // namespace app
