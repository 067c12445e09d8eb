#pragma once

#include "app/Dataset.h"
#include "core/options/ForecastOptions.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace app {

/// One word for a shell, in quotes.
QString quotedWord(QString word);
/// The same, in quotes only where a shell would read it as something else.
QString shellWord(const QString& text);

/// What was chosen by hand of how data are read, as the options of a command for a shell.
QStringList readingWords(const core::ReadingChoices& asked);

/// The settings of `options` that are others in `reference`, named as in a settings file. The
/// preset itself is not among them.
QJsonObject differingSettings(const core::ForecastOptions& options,
                              const core::ForecastOptions& reference);

/// The command that makes this forecast without a window, for a shell: the same numbers. Settings
/// that differ from the preset go along as its input, events as options.
QString commandText(const Dataset& data, const core::ForecastOptions& options,
                    const std::vector<core::RecurringEvent>& events = {});

} // namespace app
