#pragma once

#include <QJsonObject>

namespace ui {

/// Explain's form as earlier programs stored it in a project, by the names of its fields: now by
/// those of its settings, for both parts of `ExplainSetup::setState`.
QJsonObject fromEarlierExplainForm(const QJsonObject& fields);

} // namespace ui
