#include "app/OptionText.h"

#include "core/base/InputError.h"
#include "core/validation/ExplainSettings.h"

namespace app {

namespace {

/// The values of one parameter: "4, none".
std::vector<double> valuesIn(const QString& text)
{
    std::vector<double> values;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString item = part.trimmed();
        bool isNumber = item == QLatin1String("none");
        const double value = isNumber ? 0.0 : item.toDouble(&isNumber);
        if (!isNumber)
            throw core::InputError(
                core::Message(SENTENCE("core", "\"%1\" is not a number; expected numbers or none."),
                              item.toStdString()),
                "space");
        values.push_back(value);
    }
    return values;
}

} // namespace

core::ParameterSpace spaceFromText(const QString& text)
{
    std::map<std::string, std::vector<double>> values;
    for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString name = part.left(equals).trimmed();
        const auto found = equals < 1 ? std::vector<double>() : valuesIn(part.mid(equals + 1));
        if (name.isEmpty() || found.empty())
            throw core::InputError(
                core::Message(
                    SENTENCE("core",
                             "\"%1\" names no values; expected something like max_depth = 4, "
                             "none."),
                    part.trimmed().toStdString()),
                "space");
        values[name.toStdString()] = found;
    }
    return core::ParameterSpace(std::move(values));
}

QString textOf(const core::ParameterSpace& space)
{
    return QString::fromStdString(core::optionText(space));
}

QString listText(const std::vector<std::string>& names)
{
    return QString::fromStdString(core::optionText(names));
}

QString textOf(const std::vector<core::NamedGroup>& groups)
{
    return QString::fromStdString(core::optionText(groups));
}

} // namespace app
