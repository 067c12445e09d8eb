#include "ui/explain/OptionText.h"

#include "app/CommandText.h"
#include "core/base/InputError.h"

#include <QRegularExpression>

#include <map>
#include <set>

namespace ui {

namespace {

std::map<QString, QStringList> namedLists(const QString& text, const char* setting,
                                          const QString& example)
{
    std::map<QString, QStringList> lists;
    for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString name = part.left(equals).trimmed();
        QStringList& items = lists[name];
        for (const QString& item : part.mid(equals + 1).split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (!item.trimmed().isEmpty())
                items << item.trimmed();
        if (equals < 1 || name.isEmpty() || items.isEmpty())
            throw core::InputError("\"" + part.trimmed().toStdString() +
                                       "\" has no names; expected " + example.toStdString() + ".",
                                   setting);
    }
    return lists;
}

} // namespace

std::vector<core::NamedGroup> groupsFromText(const QString& text)
{
    std::vector<core::NamedGroup> groups;
    for (const auto& [name, items] :
         namedLists(text, "groups", QStringLiteral("something like weather = temp, dewp"))) {
        core::NamedGroup group{.name = name.toStdString(), .features = {}};
        for (const QString& item : items)
            group.features.push_back(item.toStdString());
        groups.push_back(std::move(group));
    }
    return groups;
}

core::ParameterSpace spaceFromText(const QString& text)
{
    std::map<std::string, std::vector<double>> values;
    for (const auto& [name, items] :
         namedLists(text, "space", QStringLiteral("something like max_depth = 4, none")))
        for (const QString& item : items) {
            bool isNumber = item == QLatin1String("none");
            const double value = isNumber ? 0.0 : item.toDouble(&isNumber);
            if (!isNumber)
                throw core::InputError("\"" + item.toStdString() +
                                           "\" is not a number; expected numbers or none.",
                                       "space");
            values[name.toStdString()].push_back(value);
        }
    return core::ParameterSpace(std::move(values));
}

QString textOf(const core::ParameterSpace& space)
{
    std::map<std::string, std::set<double>> values;
    for (std::size_t i = 0; i < space.size(); ++i)
        for (const auto& [name, value] : space.at(i))
            values[name].insert(value);
    QStringList parts;
    for (const auto& [name, numbers] : values) {
        QStringList texts;
        for (const double number : numbers)
            texts << (name == "max_depth" && number == 0.0 ? QStringLiteral("none")
                                                           : QString::number(number, 'g', 17));
        parts << QString::fromStdString(name) + QLatin1Char('=') + texts.join(QLatin1Char(','));
    }
    return parts.join(QStringLiteral("; "));
}

QString shellWord(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:,=+-]+$"));
    return plain.match(text).hasMatch() ? text : app::quotedWord(text);
}

} // namespace ui
