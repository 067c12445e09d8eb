#include "ui/window/ReadingHistory.h"
#include "app/DataAnalysis.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/ui/WrittenTables.h"
#include "ui/data/DataPage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace ui;

namespace {

struct History
{
    QTemporaryDir folder;
    app::DataAnalysis data;
    DataPage page;
    QUndoStack stack;
    ReadingHistory history{page, data, stack, nullptr};

    History()
    {
        QObject::connect(&data, &app::DataAnalysis::changed,
                         [this] { page.setDataset(*data.dataset()); });
    }
    void open(const QString& path)
    {
        data.open(path.toStdString());
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !data.runner().isRunning(); }, patience()));
    }
    void choose(const char* option, const char* value, const char* what)
    {
        core::ReadingChoices asked = data.dataset()->asked;
        core::choose(asked, option, {value});
        page.setAsked(asked);
        emit page.chosen(asked, QLatin1String(what));
        settle();
    }
    std::string value() const { return data.dataset()->series->valueName; }
};

} // namespace

TEST_CASE("each choice of how the data are read is a step back and forth", "[reading-history]")
{
    History test;
    test.open(writeTwoColumns(test.folder, "rides.csv"));
    REQUIRE(test.value() == "rides");
    REQUIRE_FALSE(test.stack.canUndo());
    test.choose("value", "taxis", "taxis");
    REQUIRE(test.value() == "taxis");
    test.choose("step", "1d", "days");
    REQUIRE(test.data.dataset()->series->size() == 20);
    REQUIRE(test.stack.count() == 2);
    REQUIRE(test.stack.undoText() == "days");
    test.stack.undo();
    test.settle();
    REQUIRE(test.data.dataset()->series->size() == 480);
    REQUIRE(test.value() == "taxis");
    test.stack.undo();
    test.settle();
    REQUIRE(test.value() == "rides");
    REQUIRE(test.data.dataset()->asked == core::ReadingChoices());
    test.stack.redo();
    test.settle();
    REQUIRE(test.value() == "taxis");
}

TEST_CASE("a choice that does not fit the data is no step", "[reading-history]")
{
    History test;
    test.open(writeTwoColumns(test.folder, "rides.csv"));
    test.choose("value", "taxis", "taxis");
    QSignalSpy failed(&test.data.runner(), &app::TaskRunner::failed);
    test.choose("value", "bicycles", "bicycles");
    REQUIRE(failed.count() == 1);
    REQUIRE(test.value() == "taxis");
    REQUIRE(test.stack.count() == 1);
    REQUIRE(test.stack.undoText() == "taxis");
    test.stack.undo();
    test.settle();
    REQUIRE(test.value() == "rides");
}

TEST_CASE("going back where the file is gone leaves the step", "[reading-history]")
{
    History test;
    const QString file = writeTwoColumns(test.folder, "rides.csv");
    test.open(file);
    test.choose("header-row", "1", "header in row 1");
    REQUIRE(QFile::remove(file));
    test.stack.undo();
    test.settle();
    REQUIRE(test.stack.undoText() == "header in row 1");
    REQUIRE(test.data.dataset()->asked.header);
}

TEST_CASE("another file has no steps, and one that cannot be read changes none",
          "[reading-history]")
{
    History test;
    test.open(writeTwoColumns(test.folder, "rides.csv"));
    test.choose("value", "taxis", "taxis");
    test.open(test.folder.filePath("none.csv"));
    REQUIRE(test.stack.count() == 1);
    test.open(writeTwoColumns(test.folder, "other.csv"));
    REQUIRE(test.stack.count() == 0);
    REQUIRE(test.value() == "rides");
}
