#include "ui/CoreText.h"

#include "app/MessageText.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

constexpr int kDeepest = 3; ///< a sentence may quote a sentence

QString translated(const QByteArray& english)
{
    return QCoreApplication::translate("core", english.constData());
}

/// A sentence with places for figures, ready to be recognised.
struct Pattern
{
    QRegularExpression expression;
    std::vector<int> places; ///< number of the place that each capture fills
    QString translation;
    qsizetype fixed; ///< letters that must be there
};

Pattern patternOf(const QString& sentence)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    Pattern pattern;
    pattern.translation = translated(sentence.toUtf8());
    QString expression;
    qsizetype from = 0;
    auto matches = place.globalMatch(sentence);
    while (matches.hasNext()) {
        const auto match = matches.next();
        expression += QRegularExpression::escape(sentence.mid(from, match.capturedStart() - from));
        expression += QStringLiteral("(.+?)");
        pattern.places.push_back(match.captured(1).toInt());
        from = match.capturedEnd();
    }
    expression += QRegularExpression::escape(sentence.mid(from));
    pattern.fixed = sentence.size() - 2 * static_cast<qsizetype>(pattern.places.size());
    pattern.expression.setPattern(QRegularExpression::anchoredPattern(expression));
    pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// The most specific first; none where the window speaks English.
const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* sentence : coreSentences()) {
            const QString text = QString::fromUtf8(sentence);
            Pattern pattern = patternOf(text);
            if (!pattern.places.empty() && pattern.translation != text)
                made.push_back(std::move(pattern));
        }
        std::stable_sort(made.begin(), made.end(),
                         [](const Pattern& a, const Pattern& b) { return a.fixed > b.fixed; });
        return made;
    }();
    return all;
}

QString inWindowLanguage(const QString& english, int depth)
{
    const QString whole = translated(english.toUtf8());
    if (whole != english || depth == kDeepest)
        return whole;
    for (const Pattern& pattern : patterns()) {
        const auto match = pattern.expression.match(english);
        if (!match.hasMatch())
            continue;
        QString text;
        for (qsizetype i = 0; i < pattern.translation.size(); ++i) {
            const QChar letter = pattern.translation[i];
            const bool isPlace = letter == QLatin1Char('%') && i + 1 < pattern.translation.size() &&
                                 pattern.translation[i + 1].isDigit();
            if (!isPlace) {
                text += letter;
                continue;
            }
            const int number = pattern.translation[++i].digitValue();
            const auto capture = std::find(pattern.places.begin(), pattern.places.end(), number);
            if (capture != pattern.places.end())
                text += inWindowLanguage(
                    match.captured(static_cast<int>(capture - pattern.places.begin()) + 1),
                    depth + 1);
        }
        return text;
    }
    return english;
}

} // namespace

QString coreText(const QString& english)
{
    return inWindowLanguage(english, 0);
}

QString coreText(const std::string& english)
{
    return coreText(QString::fromStdString(english));
}

QString coreText(const core::Message& message)
{
    return app::messageText(message, [](const QString& english) { return coreText(english); });
}

} // namespace ui
