#include "ui/forecast/SettingsPanel.h"
#include "core/base/InputError.h"
#include "core/options/ForecastSettings.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <vector>

using core::ForecastOptions;
using core::Preset;
using ui::SettingsPanel;

namespace {

void requireSame(const ForecastOptions& a, const ForecastOptions& b)
{
    REQUIRE(a.preset == b.preset);
    for (const auto& setting : core::forecastSettings()) {
        INFO(setting.key);
        CHECK((setting.get(a) == setting.get(b)));
    }
}

} // namespace

TEST_CASE("the options of each preset come back from the panel as they went in", "[ui]")
{
    SettingsPanel panel;
    for (const Preset preset : {Preset::Article, Preset::Paper, Preset::Recommended}) {
        panel.setOptions(core::optionsFor(preset));
        requireSame(panel.options(), core::optionsFor(preset));
    }
}

TEST_CASE("every option that differs from the preset comes back from the panel", "[ui]")
{
    ForecastOptions options = core::optionsFor(Preset::Paper);
    options.target = core::Target::Raw;
    options.calendar = !options.calendar;
    options.lags = !options.lags;
    options.weather = !options.weather;
    options.lookback = 31;
    options.horizon = 24;
    options.encoderHidden.assign(1, 7);
    options.denseHidden = {};
    options.dropout = 0.125;
    options.mcSamples = 321;
    options.level = 0.8;
    options.calibrated = !options.calibrated;
    options.pretrainEpochs = 3;
    options.freezeEncoder = true;
    options.epochs = 17;
    options.batchSize = 33;
    options.learningRate = 0.00037;
    options.patience = 5;
    options.split = {240, 480};
    options.seed = 4294967295U;
    options.device = core::DeviceChoice::Cuda;
    SettingsPanel panel;
    panel.setOptions(options);
    requireSame(panel.options(), options);
}

TEST_CASE("every field has a tooltip, an accessible name and a label that leads to it", "[ui]")
{
    SettingsPanel panel;
    std::vector<QWidget*> buddies;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        buddies.push_back(label->buddy());
    int fields = 0;
    for (const auto& setting : core::forecastSettings()) {
        if (*setting.group == '\0')
            continue;
        INFO(setting.key);
        auto& widget = child<QWidget>(panel, QString::fromStdString(setting.key));
        CHECK(widget.toolTip().endsWith('.'));
        CHECK_FALSE(widget.accessibleName().isEmpty());
        CHECK((qobject_cast<QCheckBox*>(&widget) != nullptr ||
               std::find(buddies.begin(), buddies.end(), &widget) != buddies.end()));
        ++fields;
    }
    REQUIRE(fields == 22);
}

TEST_CASE("a number field ends where the limits of the core end", "[ui]")
{
    SettingsPanel panel;
    REQUIRE(child<QSpinBox>(panel, "lookback").maximum() == 1000);
    REQUIRE(child<QSpinBox>(panel, "horizon").minimum() == 1);
    REQUIRE(child<QDoubleSpinBox>(panel, "dropout").maximum() == 0.9);
    REQUIRE(child<QSpinBox>(panel, "lookback").suffix() == " steps");
}

TEST_CASE("the band is chosen beside the plot: the panel only keeps it for the next training",
          "[ui]")
{
    SettingsPanel panel;
    for (const char* setting : {"level", "band", "calibrated"})
        CHECK(panel.findChild<QWidget*>(QLatin1String(setting)) == nullptr);
    panel.setBand({.level = 0.8, .calibrated = false, .kind = core::BandKind::LearnedRecent});
    CHECK(panel.options().level == 0.8);
    CHECK_FALSE(panel.options().calibrated);
    CHECK(child<QLabel>(panel, "presetNote").text().startsWith("Changed since"));
    // A network that learns no noise has no band of it.
    auto& head = child<QComboBox>(panel, "head");
    head.setCurrentIndex(1);
    CHECK(panel.options().band == core::BandKind::RecentErrors);
    CHECK_NOTHROW(core::validate(panel.options()));
}

TEST_CASE("choosing a preset again restores what was changed", "[ui]")
{
    SettingsPanel panel;
    auto& note = child<QLabel>(panel, "presetNote");
    REQUIRE(note.text().startsWith("All settings as in the preset"));
    child<QSpinBox>(panel, "lookback").setValue(99);
    REQUIRE(note.text().startsWith("Changed since"));
    auto& preset = child<QComboBox>(panel, "preset");
    emit preset.activated(preset.currentIndex());
    REQUIRE(panel.options().lookback == core::optionsFor(Preset::Recommended).lookback);
    REQUIRE(note.text().startsWith("All settings as in the preset"));
}

TEST_CASE("layer sizes are read with commas or blanks, and nonsense is an error there", "[ui]")
{
    SettingsPanel panel;
    auto& sizes = child<QLineEdit>(panel, "encoderHidden");
    sizes.setText(" 128;64  32,");
    REQUIRE(panel.options().encoderHidden == std::vector<int>{128, 64, 32});
    sizes.setText("64, many");
    try {
        panel.options();
        FAIL("nonsense was taken for layer sizes");
    } catch (const core::InputError& error) {
        REQUIRE(error.setting() == "encoderHidden");
        REQUIRE(std::string(error.what()).find("expected whole numbers") != std::string::npos);
    }
}

TEST_CASE("a learning rate that is no number is an error at its field", "[ui]")
{
    SettingsPanel panel;
    child<QLineEdit>(panel, "learningRate").setText("fast");
    REQUIRE_THROWS_AS(panel.options(), core::InputError);
    child<QLineEdit>(panel, "learningRate").setText("2e-3");
    REQUIRE(panel.options().learningRate == 2e-3);
}

TEST_CASE("an error shows its sentence at its field until the field is changed", "[ui]")
{
    SettingsPanel panel;
    panel.show();
    REQUIRE(panel.showProblem("dropout", "The dropout is too high."));
    const auto shown = [&] {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == "The dropout is too high.")
                return true;
        return false;
    };
    REQUIRE(shown());
    child<QDoubleSpinBox>(panel, "dropout").setValue(0.2);
    REQUIRE_FALSE(shown());
    REQUIRE_FALSE(panel.showProblem("nothing of the kind", "A sentence."));
}
