#include "ui/forms/SettingsForm.h"
#include "core/explain/ImportanceSettings.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "ui/base/Format.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using core::ImportanceOptions;
using core::importanceSettings;
using ui::SettingsForm;

namespace {

/// A form of the settings of an explanation, shown so that what is hidden can be told.
struct ShownForm
{
    ShownForm() { form.show(); }

    ImportanceOptions options() const
    {
        ImportanceOptions options;
        form.store(importanceSettings(), options);
        return options;
    }
    void set(const char* key, const core::SettingValue& value) { form.find(key)->show(value); }
    bool isVisible(const char* key) const { return form.find(key)->editor()->isVisible(); }
    QString shown(const char* key) const
    {
        QWidget* editor = form.find(key)->editor();
        if (const auto* number = qobject_cast<QAbstractSpinBox*>(editor))
            return number->text();
        return qobject_cast<QLineEdit*>(editor)->text();
    }

    SettingsForm form{importanceSettings()};
};

void requireSame(const ImportanceOptions& a, const ImportanceOptions& b)
{
    for (const auto& setting : importanceSettings()) {
        INFO(setting.key);
        REQUIRE(setting.appliesTo(a) == setting.appliesTo(b));
        if (setting.appliesTo(a))
            CHECK((setting.get(a) == setting.get(b)));
    }
}

} // namespace

TEST_CASE("a form is as usual at first, also where a setting applies later", "[ui]")
{
    ShownForm test;
    requireSame(test.options(), {});
    ImportanceOptions other;
    other.learner = core::LearnerKind::Boosted;
    other.search.emplace();
    other.foldKind = core::FoldKind::Blocked;
    test.set("learner", std::string("boosted"));
    test.set("nested", true);
    test.set("blocked", true);
    requireSame(test.options(), other);
}

TEST_CASE("settings that do not apply are hidden, and keep what they hold", "[ui]")
{
    ShownForm test;
    REQUIRE(test.isVisible("min_samples_leaf"));
    REQUIRE_FALSE(test.isVisible("learning_rate"));
    REQUIRE_FALSE(test.isVisible("candidates"));
    test.set("min_samples_leaf", 7);
    test.set("learner", std::string("boosted"));
    REQUIRE_FALSE(test.isVisible("min_samples_leaf"));
    REQUIRE(test.isVisible("learning_rate"));
    test.set("nested", true);
    REQUIRE(test.isVisible("candidates"));
    test.set("learner", std::string("forest"));
    REQUIRE(test.options().forest.minSamplesLeaf == 7);
}

TEST_CASE("a key that stands twice is the setting that applies", "[ui]")
{
    ShownForm test;
    REQUIRE(test.shown("max_depth") == "no limit");
    test.set("max_depth", 4);
    test.set("learner", std::string("boosted"));
    REQUIRE(test.options().boosted.maxDepth == core::BoostedOptions().maxDepth);
    test.set("max_depth", 9);
    REQUIRE(test.options().boosted.maxDepth == 9);
    test.set("learner", std::string("forest"));
    REQUIRE(test.options().forest.maxDepth == 4);
    REQUIRE(test.form.findChildren<QSpinBox*>("max_depth").size() == 1);
}

TEST_CASE("what is left to the program is said in words", "[ui]")
{
    ShownForm test;
    test.set("blocked", true);
    test.set("repeats", {});
    REQUIRE(test.shown("repeats") == "automatic");
    REQUIRE(test.shown("gap") == "as lags reach");
    REQUIRE(test.shown("holdout") == "none");
    test.set("repeats", 1); // the least of its range
    test.set("gap", 0);
    test.set("holdout", 0.01);
    REQUIRE(test.options().repeats == 1);
    REQUIRE(test.options().gap == 0);
    REQUIRE(test.options().holdOutShare == 0.01);
    for (const char* key : {"repeats", "gap", "holdout"})
        test.set(key, {});
    REQUIRE(test.options().repeats == 0);
    REQUIRE_FALSE(test.options().gap);
    REQUIRE(test.options().holdOutShare == 0.0);
}

TEST_CASE("shares are in per cent, or a number of things where that is meant", "[ui]")
{
    ShownForm test;
    test.set("holdout", 0.3);
    REQUIRE(test.shown("holdout") == "30 %");
    child<QDoubleSpinBox>(test.form, "holdout").setValue(100.0); // all: nothing to learn from
    REQUIRE(test.options().holdOutShare == 0.99);
    REQUIRE(test.shown("max_features") == "100 %");
    auto& tried = child<QLineEdit>(test.form, "max_features");
    const auto shareOf = [&](const char* text) {
        tried.setText(text);
        REQUIRE(test.options().forest.maxFeatureCount == 0);
        return test.options().forest.maxFeatures;
    };
    REQUIRE(shareOf("50 %") == 0.5);
    REQUIRE(shareOf("12.5%") == 0.125);
    REQUIRE(shareOf("0.25") == 0.25);
    REQUIRE(shareOf("1.0") == 1.0);
    tried.setText("4");
    REQUIRE(test.options().forest.maxFeatureCount == 4);
    test.set("max_features", 4);
    REQUIRE(tried.text() == "4");
    for (const char* wrong : {"", "0", "-1", "1.5", "101 %", "half"}) {
        tried.setText(wrong);
        REQUIRE_THROWS_AS(test.options(), core::InputError);
    }
    REQUIRE_THROWS_WITH(test.options(),
                        "Features tried: \"half\" is no share and no number; expected something "
                        "like 50 % or 4.");
}

TEST_CASE("what a form holds goes through JSON, also what does not apply", "[ui]")
{
    ShownForm first;
    first.set("max_depth", 4);
    first.set("candidates", 12); // of no search
    first.set("repeats", 3);
    first.set("space", std::string("max_depth=")); // half-typed, but a text
    ShownForm second;
    second.form.setJson(first.form.json(), "x");
    requireSame(second.options(), first.options());
    second.set("nested", true);
    second.set("space", std::string());
    REQUIRE(second.options().search->candidates == 12);

    second.form.setJson(R"({"nobody": 1, "repeats": null, "max_depth": null})", "x");
    REQUIRE(second.options().repeats == 0);
    REQUIRE(second.shown("max_depth") == "no limit");
    REQUIRE_THROWS_WITH(second.form.setJson(R"({"folds": "many"})", "The project"),
                        "The project: the setting \"folds\" is \"many\"; expected a whole number.");
    REQUIRE_THROWS_WITH(second.form.setJson(R"({"folds": null})", "The project"),
                        "The project: the setting \"folds\" is null; expected a whole number.");
}

TEST_CASE("what stands below a setting comes and goes with it", "[ui]")
{
    ShownForm test;
    auto* button = new QPushButton("Fill in");
    test.form.addBelow("space", button);
    REQUIRE_FALSE(button->isVisible());
    test.set("nested", true);
    REQUIRE(button->isVisible());
    REQUIRE(button->y() > test.form.find("space")->editor()->y());
}
