#include "app/report/Report.h"

#include "app/report/DriverSections.h"
#include "app/report/ForecastSections.h"
#include "app/report/Ticks.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/SettingJson.h"
#include "core/base/SettingText.h"
#include "core/data/DemoData.h"
#include "core/options/ForecastSettings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace report {

namespace {

core::Message driversMethod(const core::Importance& importance)
{
    if (!importance.summary.hasSpread)
        return SENTENCE(
            "core",
            "What drives the values was asked of trees, grown on a part of the rows and explained "
            "on rows they had not seen. SHAP values share each prediction out among the features, "
            "so that together they give the prediction exactly (Lundberg et al. 2018, "
            "arXiv:1802.03888). They say what the model uses, not what causes the demand.");
    const core::Message luck =
        importance.shap.randomness.split
            ? SENTENCE("core", "The rows were parted anew in each repeat; what changes from one "
                               "repeat to the next is luck of the split, and is shown as such "
                               "(Kirk 2023).")
            : SENTENCE("core", "Each repeat began from another random state; what changes from "
                               "one repeat to the next is luck, and is shown as such (Kirk 2023).");
    return core::Message(
        SENTENCE(
            "core",
            "What drives the values was asked of trees, grown on a part of the rows and explained "
            "on rows they had not seen. SHAP values share each prediction out among the features, "
            "so that together they give the prediction exactly (Lundberg et al. 2018, "
            "arXiv:1802.03888). %1 They say what the model uses, not what causes the demand."),
        luck);
}

Section methodSection(const Findings& findings)
{
    const auto& text = findings.language.text;
    Section section{.title = text(SENTENCE("core", "How it was done"))};
    if (findings.forecast != nullptr) {
        section.paragraphs.push_back(text(SENTENCE(
            "core",
            "A Bayesian LSTM network reads the last steps of the series and forecasts the next "
            "step. It is run many times with random parts of it switched off (Monte Carlo "
            "dropout): where its answers differ, the model itself is unsure. What the network "
            "could not foresee on days it was not trained on gives the rest of the band, the "
            "inherent noise. A split-conformal step then scales the band so that it would have "
            "covered the asked share of those days (Zhu and Laptev 2017, arXiv:1709.01907; Gal "
            "and Ghahramani 2016, arXiv:1512.05287; Lei et al. 2018, arXiv:1604.04173).")));
        section.paragraphs.push_back(text(SENTENCE(
            "core",
            "The series is split by time: the model learns from the first part, its band from the "
            "second, and every figure here is of the last part, which neither has seen. Simpler "
            "forecasts are made of the same steps. Differences count only where a bootstrap of "
            "whole days tells them from chance. Coverage is the share of actual values inside the "
            "interval, with n the number of steps it rests on; the Winkler score joins the width "
            "of the band with a penalty for values outside of it, and less is better.")));
    }
    if (findings.importance != nullptr)
        section.paragraphs.push_back(text(driversMethod(*findings.importance)));
    return section;
}

/// Several values one after the other, yes and no in words.
std::string valueText(const core::Json& value, const Language& language)
{
    if (value.is_boolean())
        return language.text(value.get<bool>() ? SENTENCE("core", "on") : SENTENCE("core", "off"));
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return value.dump();
    std::string text;
    for (const core::Json& part : value)
        text += (text.empty() ? "" : ", ") + valueText(part, language);
    return text;
}

/// Two settings a row: name, value, name, value. Those of a forecast as its form calls them, the
/// others as a settings file does.
Table settingsTable(const std::string& settings, const Language& language)
{
    std::vector<std::string> cells;
    const auto json = core::parseJson(settings);
    for (const auto& [key, value] : json.items()) {
        const auto* setting = core::findSetting(core::forecastSettings(), key);
        cells.push_back(setting == nullptr ? key : language.text(setting->label));
        try {
            cells.push_back(setting == nullptr
                                ? valueText(value, language)
                                : language.text(core::settingText(
                                      *setting, core::settingFromJson(*setting, value, key))));
        } catch (const core::InputError&) { // another analysis has a setting of this name
            cells.push_back(valueText(value, language));
        }
    }
    Table table{.header = language.texts({SENTENCE("core", "setting"), SENTENCE("core", "value")}),
                .rows = {},
                .isWide = false};
    table.header.insert(table.header.end(), {table.header[0], table.header[1]});
    for (std::size_t i = 0; i < cells.size(); i += 4) {
        table.rows.emplace_back(cells.begin() + static_cast<std::ptrdiff_t>(i),
                                cells.begin() +
                                    static_cast<std::ptrdiff_t>(std::min(i + 4, cells.size())));
        table.rows.back().resize(4);
    }
    return table;
}

Section provenanceSection(const core::Provenance& provenance, const Language& language)
{
    const auto& text = language.text;
    Section section{.title = text(SENTENCE("core", "Where this comes from"))};
    Table table{.header = {}, .rows = {}, .isWide = false};
    table.rows = {{text(SENTENCE("core", "Program")), provenance.program},
                  {text(SENTENCE("core", "Data")), text(provenance.data.name)},
                  {text(SENTENCE("core", "SHA-256 of the data")), provenance.data.sha256},
                  {text(SENTENCE("core", "Seed")), std::to_string(provenance.seed)},
                  {text(SENTENCE("core", "Computed on")),
                   text(core::Message(SENTENCE("core", "%1, kernel %2"), provenance.device,
                                      provenance.kernel))}};
    std::string libraries;
    for (const core::LibraryVersion& library : provenance.libraries)
        libraries += (libraries.empty() ? "" : ", ") + library.name + ' ' + library.version;
    table.rows.push_back({text(SENTENCE("core", "Libraries")), libraries});
    section.tables.push_back(std::move(table));
    section.paragraphs.push_back(
        text(SENTENCE("core", "The same data, settings, seed and libraries give the same numbers, "
                              "to the last digit.")));
    return section;
}

Section settingsSection(const core::Provenance& provenance, const Language& language)
{
    Section section{.title = language.text(SENTENCE("core", "Settings"))};
    Table table = settingsTable(provenance.settings, language);
    if (!table.rows.empty())
        section.tables.push_back(std::move(table));
    return section;
}

} // namespace

Report makeReport(const Findings& findings)
{
    const Language& language = findings.language;
    const std::string& name = findings.provenance.data.name;
    const core::Message data =
        name == core::kDemoName ? core::Message(name) : core::Message("%1", name);
    Report report{.language = language};
    if (findings.forecast != nullptr) {
        const core::Forecast& forecast = *findings.forecast;
        report.title = language.text(
            core::Message(SENTENCE("core", "%1: how high, and how sure"), forecast.valueName));
        report.subtitle = language.text(forecast.times.empty()
                                            ? data
                                            : core::Message(SENTENCE("core", "%1, %2 to %3"), data,
                                                            momentMessage(forecast.times.front()),
                                                            momentMessage(forecast.times.back())));
        report.sections.push_back(overviewSection(findings));
        report.sections.push_back(eventsSection(findings));
        report.sections.push_back(metricsSection(findings));
    } else {
        report.title = language.text(
            core::Message(SENTENCE("core", "%1: what drives it"), findings.importance->targetName));
        report.subtitle = language.text(data);
    }
    if (findings.importance != nullptr) {
        report.sections.push_back(
            driversSection(*findings.importance, findings.warnings, language));
        report.sections.push_back(stabilitySection(*findings.importance, language));
    }
    report.sections.push_back(methodSection(findings));
    report.sections.push_back(provenanceSection(findings.provenance, language));
    if (Section settings = settingsSection(findings.provenance, language); !settings.tables.empty())
        report.sections.push_back(std::move(settings));
    return report;
}

} // namespace report
