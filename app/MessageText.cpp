#include "app/MessageText.h"

#include "app/FigureText.h"
#include "app/MomentText.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace app {

namespace {

QString withMinus(QString text, bool isNegative)
{
    return isNegative ? QStringLiteral("−") + text : text;
}

/// As short as it reads back; with an exponent only where the digits would be many zeros.
QString numberText(double number)
{
    if (!std::isfinite(number))
        return QStringLiteral("–");
    const double size = std::abs(number);
    const bool isPlain = size == 0.0 || (size >= 1e-5 && size < 1e15);
    return withMinus(
        userLocale().toString(size, isPlain ? 'f' : 'g', QLocale::FloatingPointShortest),
        number < 0.0);
}

QString listText(const QStringList& items)
{
    if (items.size() < 2)
        return items.join(QString());
    const QString separator =
        QCoreApplication::translate("app", ", ", "between the items of a list");
    return QCoreApplication::translate("app", "%1 and %2", "the items of a list but the last, it")
        .arg(items.mid(0, items.size() - 1).join(separator), items.last());
}

struct ArgumentText
{
    QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    QString operator()(std::int64_t count) const
    {
        return withMinus(userLocale().toString(std::abs(static_cast<qlonglong>(count))), count < 0);
    }
    QString operator()(double number) const { return numberText(number); }
    QString operator()(const core::Figure& figure) const { return app::figureText(figure); }
    QString operator()(std::chrono::sys_seconds time) const { return momentText(time); }
    QString operator()(const core::MessageList& list) const
    {
        QStringList items;
        for (const core::Message& message : list)
            items << messageText(message);
        return listText(items);
    }
};

} // namespace

QString messageText(const core::Message& message)
{
    if (message.isEmpty())
        return {};
    const std::string& pattern = message.pattern();
    const QString translated = QCoreApplication::translate("core", pattern.c_str());
    const auto& arguments = message.arguments();
    if (arguments.empty())
        return translated;
    const auto textOf = [&](std::size_t place) {
        return std::visit(ArgumentText{}, arguments[place - 1]).toStdString();
    };
    return QString::fromStdString(
        core::filledPattern(translated.toStdString(), arguments.size(), textOf));
}

} // namespace app
