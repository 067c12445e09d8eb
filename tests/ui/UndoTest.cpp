#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/explain/setup/CheckList.h"
#include "ui/explain/setup/GroupsTable.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/forms/FormHistory.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QUndoGroup>
#include <QUndoStack>

using namespace ui;

namespace {

template <typename Form>
struct Undoable
{
    Form form;
    QUndoStack stack;
    FormHistory history{form, stack, nullptr};

    template <typename Field>
    Field& field(const char* name)
    {
        return child<Field>(form, QLatin1String(name));
    }
    void settle() { QTest::qWait(1); } ///< what changes together is one step then
};

app::Dataset houses()
{
    app::Dataset data;
    data.table = handmade::table(20);
    return data;
}

} // namespace

TEST_CASE("consecutive changes of one field are undone together", "[ui]")
{
    Undoable<SettingsPanel> test;
    auto& lookback = test.field<QSpinBox>("lookback");
    auto& horizon = test.field<QSpinBox>("horizon");
    const int before = lookback.value();
    for (const int value : {30, 31, 32}) {
        lookback.setValue(value);
        test.settle();
    }
    horizon.setValue(3);
    test.settle();
    REQUIRE(test.stack.count() == 2);
    REQUIRE(test.stack.undoText() == "Horizon");
    test.stack.undo();
    REQUIRE(horizon.value() == 1);
    test.stack.undo();
    REQUIRE(lookback.value() == before);
    test.stack.redo();
    test.stack.redo();
    REQUIRE(test.form.options().lookback == 32);
    REQUIRE(test.form.options().horizon == 3);
}

TEST_CASE("a change that is taken back by hand is no step", "[ui]")
{
    Undoable<SettingsPanel> test;
    auto& lookback = test.field<QSpinBox>("lookback");
    const int before = lookback.value();
    lookback.setValue(before + 1);
    test.settle();
    lookback.setValue(before);
    test.settle();
    REQUIRE_FALSE(test.stack.canUndo());
}

TEST_CASE("a preset is one step, whatever it sets", "[ui]")
{
    Undoable<SettingsPanel> test;
    test.field<QSpinBox>("horizon").setValue(4);
    test.settle();
    test.form.setOptions(core::optionsFor(core::Preset::Article));
    test.settle();
    REQUIRE(test.stack.count() == 2);
    test.stack.undo();
    REQUIRE(test.form.options().preset == core::Preset::Recommended);
    REQUIRE(test.form.options().horizon == 4);
    REQUIRE(test.form.options().encoderHidden ==
            core::optionsFor(core::Preset::Recommended).encoderHidden);
}

TEST_CASE("Ctrl+Z in a field is the window's", "[ui]")
{
    Undoable<SettingsPanel> test;
    QUndoGroup group;
    group.addStack(&test.stack);
    group.setActiveStack(&test.stack);
    QAction* undo = group.createUndoAction(&test.form);
    undo->setShortcut(QKeySequence::Undo);
    test.form.addAction(undo);
    test.form.show();
    auto& lookback = test.field<QSpinBox>("lookback");
    const int before = lookback.value();
    lookback.setFocus();
    QTest::keyClick(&lookback, Qt::Key_Up);
    test.settle();
    REQUIRE(lookback.value() > before);
    REQUIRE(QTest::qWaitForWindowActive(&test.form, patience()));
    QTest::keyClick(&lookback, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(lookback.value() == before);
}

TEST_CASE("a target that is taken back has its features as they were ticked", "[ui]")
{
    Undoable<ExplainSetup> test;
    test.form.setDataset(houses());
    test.history.restart();
    auto& features = test.field<CheckList>("explainFeatures");
    features.setTicked({"rides"});
    test.settle();
    test.field<QComboBox>("explainTarget").setCurrentText("rides");
    test.settle();
    REQUIRE(features.ticked() == QStringList{"when", "zone"});
    test.stack.undo();
    REQUIRE(test.form.request().columns.target == "zone");
    REQUIRE(features.ticked() == QStringList{"rides"});
    test.stack.undo();
    REQUIRE(features.isAllTicked());
    REQUIRE_FALSE(test.stack.canUndo());
}

TEST_CASE("groups, ticks and typed text of an explanation are undone", "[ui]")
{
    Undoable<ExplainSetup> test;
    test.form.setDataset(houses());
    test.form.setFeatures(*handmade::features());
    test.history.restart();
    test.field<GroupsTable>("groups").item(0, 1)->setText("home");
    test.settle();
    test.field<QLineEdit>("space").setText("max_depth=4");
    test.settle();
    test.field<QCheckBox>("once").toggle();
    test.settle();
    REQUIRE(test.stack.count() == 3);
    test.stack.undo();
    REQUIRE(test.form.options().once);
    test.stack.undo();
    REQUIRE(test.field<QLineEdit>("space").text().isEmpty());
    test.stack.undo();
    REQUIRE(test.form.options().groups.empty());
}
