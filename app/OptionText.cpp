#include "app/OptionText.h"

#include "core/base/InputError.h"

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
            throw core::InputError("\"" + item.toStdString() +
                                       "\" is not a number; expected numbers or none.",
                                   "space");
        values.push_back(value);
    }
    return values;
}

QString quotedName(const std::string& name)
{
    if (name.find_first_of(",;=\"") == std::string::npos)
        return QString::fromStdString(name);
    QString text = QString::fromStdString(name);
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
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
            throw core::InputError("\"" + part.trimmed().toStdString() +
                                       "\" names no values; expected something like max_depth = 4, "
                                       "none.",
                                   "space");
        values[name.toStdString()] = found;
    }
    return core::ParameterSpace(std::move(values));
}

QString textOf(const core::ParameterSpace& space)
{
    QStringList parts;
    for (const auto& [name, values] : space.values()) {
        QStringList texts;
        for (const double value : values)
            texts << (name == "max_depth" && value == 0.0 ? QStringLiteral("none")
                                                          : QString::number(value, 'g', 17));
        parts << QString::fromStdString(name) + QLatin1Char('=') + texts.join(QLatin1Char(','));
    }
    return parts.join(QStringLiteral("; "));
}

QString listText(const std::vector<std::string>& names)
{
    QStringList parts;
    for (const std::string& name : names)
        parts << quotedName(name);
    return parts.join(QLatin1Char(','));
}

QString textOf(const std::vector<core::NamedGroup>& groups)
{
    QStringList parts;
    for (const core::NamedGroup& group : groups)
        parts << quotedName(group.name) + QLatin1Char('=') + listText(group.features);
    return parts.join(QLatin1Char(';'));
}

} // namespace app
