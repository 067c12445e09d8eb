#include "ui/explain/setup/EarlierExplainForm.h"

#include <QJsonArray>
#include <QString>

namespace ui {

namespace {

constexpr double kPerCent = 100.0;

const QLatin1String kTable("table");
const QLatin1String kFeaturesTried("max_features");

/// Fields that had another name than their setting.
constexpr struct
{
    const char* field;
    const char* setting;
} kRenamed[] = {{"explainSource", "table"},      {"explainTarget", "target"},
                {"explainFeatures", "features"}, {"explainText", "text"},
                {"explainSample", "sample"},     {"explainLearner", "learner"},
                {"innerFolds", "inner_folds"},   {"holdOut", "holdout"}};

/// A number that said "left to the program".
constexpr struct
{
    const char* setting;
    int unset;
} kUnset[] = {{"repeats", 0}, {"gap", -1}, {"holdout", 0}, {"max_depth", 0}};

} // namespace

QJsonObject fromEarlierExplainForm(const QJsonObject& fields)
{
    QJsonObject state = fields;
    for (const auto& [field, setting] : kRenamed)
        if (const QJsonValue value = state.take(QLatin1String(field)); !value.isUndefined())
            state.insert(QLatin1String(setting), value);
    if (state.value(kTable) == QLatin1String("columns"))
        state.insert(kTable, QStringLiteral("file"));
    for (const QLatin1String share : {QLatin1String("holdout"), kFeaturesTried})
        if (const QJsonValue value = state.value(share); value.isDouble())
            state.insert(share, value.toDouble() / kPerCent);
    if (state.value(kFeaturesTried) == QJsonValue(1)) // all, as usual: a whole 1 would be a count
        state.remove(kFeaturesTried);
    for (const auto& [setting, unset] : kUnset)
        if (state.value(QLatin1String(setting)) == QJsonValue(unset))
            state.insert(QLatin1String(setting), QJsonValue::Null);
    state.insert(QStringLiteral("blocked"),
                 state.take(QStringLiteral("foldKind")) == QStringLiteral("blocked"));
    QJsonArray groups;
    for (const char* name : {"lags", "calendar", "holiday", "weather"})
        if (state.take(QLatin1String(name)).toBool(true))
            groups.append(QLatin1String(name));
    state.insert(QStringLiteral("seriesFeatures"), groups);
    state.insert(QStringLiteral("groups"), state.take(QStringLiteral("groups")).toObject());
    return state;
}

} // namespace ui
