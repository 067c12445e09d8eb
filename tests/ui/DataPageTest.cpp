#include "ui/data/DataPage.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/base/Theme.h"
#include "ui/data/ChoiceEditor.h"
#include "ui/data/FindingsList.h"
#include "ui/data/ReadingSentence.h"
#include "ui/data/RolesHeader.h"
#include "ui/models/TablePreviewModel.h"
#include "ui/plots/SeriesPlot.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QWheelEvent>

#include <optional>

using namespace ui;

namespace {

app::Dataset readDataset()
{
    app::Dataset readDataset;
    readDataset.table = handmade::table(480);
    readDataset.roles.roles = {core::Role::Time, core::Role::Value, core::Role::Group};
    readDataset.groups = {"NA", "Bronx"};
    readDataset.choices.separator = ';';
    readDataset.choices.decimal = ',';
    readDataset.phrases = {
        {core::Message("480 rows"), "", {}},
        {"decimal comma",
         "decimal",
         {{{"point"}, "decimal point", false}, {{"comma"}, "decimal comma", true}}},
        {"all groups added up",
         "group",
         {{{"zone"}, "all groups added up", true}, {{"zone=NA"}, "NA", false}}},
        {"header in row 1", "header-row", {{{"2"}, "row 2", false}}},
        {"times in when", "time", {}}};
    readDataset.findings = {{.message = core::Message("%1 appears in many rows", -200.0),
                             .option = "missing",
                             .value = "-200",
                             .row = 317,
                             .column = 1,
                             .isSuspicious = true},
                            {.message = "Rows were averaged.", .option = "combine"}};
    readDataset.series = handmade::series();
    return readDataset;
}

app::Dataset withoutSeries()
{
    app::Dataset broken = readDataset();
    broken.series.reset();
    broken.problem = {"rides.csv is a list of events.",
                      {{"count-rows", "1h", "count the rows of each hour"},
                       {"combine", "mean", "average the rows"}}};
    return broken;
}

/// A page that is seen, and what was chosen on it last.
struct TestPage
{
    DataPage page;
    std::optional<core::ReadingChoices> chosen;
    QString what;

    explicit TestPage(const app::Dataset& data = readDataset())
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        page.resize(960, 700);
        page.show();
        page.setDataset(data);
        QTest::qWait(1); // until all has its place
        QObject::connect(&page, &DataPage::chosen,
                         [this](const core::ReadingChoices& choices, const QString& said) {
                             chosen = choices;
                             what = said;
                         });
    }
    QToolButton& phrase(const char* option)
    {
        return child<QToolButton>(child<ReadingSentence>(page), QLatin1String(option));
    }
    QAbstractButton& button(const char* name)
    {
        return child<QAbstractButton>(page, QLatin1String(name));
    }
    RolesHeader& header() { return child<RolesHeader>(page); }
    bool shows(const QString& text)
    {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

QAction& actionOf(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions())
        if (action->text() == text)
            return *action;
    FAIL(text.toStdString());
    throw;
}

} // namespace

TEST_CASE("the data page shows how the file was read, its rows and the series", "[data-page]")
{
    TestPage test;
    REQUIRE(
        test.shows("rides.csv  ·  480 rows  ·  480 steps of 1 hour from Mon 1 Jun 2015, 00:00"));
    REQUIRE(test.page.table().model()->rowCount() == 480);
    REQUIRE(test.phrase("decimal").text() == "decimal comma");
    REQUIRE(test.phrase("decimal").accessibleName() == "decimal comma");
    REQUIRE(test.shows("−200 appears in many rows"));
    REQUIRE(test.page.plot().xAxis->visible());
    REQUIRE(test.page.plot().isVisible());
}

TEST_CASE("a phrase is a control: another choice is told with those made before", "[data-page]")
{
    app::Dataset data = readDataset();
    core::choose(data.asked, "separator", {"semicolon"});
    TestPage test(data);
    const QMenu& menu = *test.phrase("decimal").menu();
    REQUIRE(actionOf(menu, "decimal comma").isChecked());
    REQUIRE_FALSE(actionOf(menu, "decimal point").isChecked());
    actionOf(menu, "decimal point").trigger();
    REQUIRE(test.chosen->decimal == '.');
    REQUIRE(test.chosen->separator == ';');
    REQUIRE(test.what == "decimal point");
}

TEST_CASE("what is chosen already is no new choice", "[data-page]")
{
    TestPage test;
    actionOf(*test.phrase("decimal").menu(), "decimal comma").trigger();
    REQUIRE_FALSE(test.chosen);
}

TEST_CASE("a choice can be taken back", "[data-page]")
{
    app::Dataset data = readDataset();
    core::choose(data.asked, "decimal", {"comma"});
    TestPage test(data);
    actionOf(*test.phrase("decimal").menu(), "Detect automatically").trigger();
    REQUIRE(test.chosen == core::ReadingChoices());
}

TEST_CASE("two choices in a row are both kept while the data are read", "[data-page]")
{
    TestPage test;
    actionOf(*test.phrase("decimal").menu(), "decimal point").trigger();
    actionOf(*test.phrase("group").menu(), "NA").trigger();
    REQUIRE(test.chosen->decimal == '.');
    REQUIRE(test.chosen->group == std::vector<std::string>{"zone=NA"});
}

TEST_CASE("what the sentence does not speak of is behind More", "[data-page]")
{
    TestPage test;
    const QMenu& more = *test.phrase("more").menu();
    bool hasEncoding = false;
    for (const QAction* action : more.actions())
        hasEncoding = hasEncoding || action->text() == "Character encoding of the file";
    REQUIRE(hasEncoding);
    for (const QAction* action : more.actions())
        REQUIRE(action->text() != "Decimal mark of the numbers"); // has a phrase
}

TEST_CASE("free text is typed over the phrase: Enter takes it, Esc does not", "[data-page]")
{
    TestPage test;
    auto& editor = child<ChoiceEditor>(test.page);
    actionOf(*test.phrase("header-row").menu(), "Type in…").trigger();
    REQUIRE(editor.isVisible());
    editor.selectAll();
    QTest::keyClicks(&editor, "7-9");
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE(editor.isVisible()); // two rows at most
    REQUIRE_FALSE(test.chosen);
    QTest::keyClick(&editor, Qt::Key_Escape);
    REQUIRE_FALSE(editor.isVisible());
    actionOf(*test.phrase("header-row").menu(), "Type in…").trigger();
    editor.selectAll();
    QTest::keyClicks(&editor, "4-5");
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE_FALSE(editor.isVisible());
    REQUIRE(core::readingOption("header-row").get(*test.chosen) == std::vector<std::string>{"4-5"});
}

TEST_CASE("several texts for a missing value stand between semicolons", "[data-page]")
{
    TestPage test;
    auto& editor = child<ChoiceEditor>(test.page);
    REQUIRE(child<ReadingSentence>(test.page).openMenu("missing", {}));
    QTest::keyClicks(&editor, "-9999,0; n/v;");
    QTest::keyClick(&editor, Qt::Key_Return);
    REQUIRE(test.chosen->missing == std::vector<std::string>{"-9999,0", "n/v"});
}

TEST_CASE("a finding leads to its row and cell", "[data-page]")
{
    TestPage test;
    auto& row = test.button("row:0");
    REQUIRE(row.text() == "Row 319"); // as a spreadsheet counts
    row.click();
    QTableView& table = test.page.table();
    REQUIRE(table.currentIndex() == table.model()->index(317, 1));
    REQUIRE(table.viewport()->rect().intersects(table.visualRect(table.currentIndex())));
    REQUIRE(test.page.findChild<QAbstractButton*>("row:1") == nullptr); // names none
}

TEST_CASE("a finding with a value is repaired by a click, beside what was said before",
          "[data-page]")
{
    app::Dataset data = readDataset();
    core::choose(data.asked, "missing", {"n/v"});
    TestPage test(data);
    REQUIRE(test.button("repair:0").text() == "Treat -200 as missing");
    test.button("repair:0").click();
    REQUIRE(test.chosen->missing == std::vector<std::string>{"n/v", "-200"});
    REQUIRE(test.what == "treat -200 as missing");
}

TEST_CASE("findings come and go without moving what is below", "[data-page]")
{
    TestPage test;
    const auto& table = test.page.table();
    const int before = table.mapTo(&test.page, QPoint()).y();
    app::Dataset repaired = readDataset();
    repaired.findings.clear();
    repaired.phrases.resize(2);
    test.page.setDataset(repaired);
    QTest::qWait(1);
    REQUIRE(table.mapTo(&test.page, QPoint()).y() == before);

    app::Dataset many = readDataset();
    for (int i = 0; i < 12; ++i)
        many.findings.push_back({.message = "Rows were averaged.", .option = "combine"});
    test.page.setDataset(many);
    QTest::qWait(1);
    REQUIRE(table.mapTo(&test.page, QPoint()).y() == before);
    REQUIRE(child<FindingsList>(test.page).verticalScrollBar()->maximum() > 0);

    for (int i = 0; i < 12; ++i) // a sentence that needs more lines
        many.phrases.push_back(many.phrases[2]);
    test.page.setDataset(many);
    QTest::qWait(1);
    const int room = table.mapTo(&test.page, QPoint()).y();
    REQUIRE(room >= before);
    test.page.setDataset(readDataset());
    QTest::qWait(1);
    REQUIRE(table.mapTo(&test.page, QPoint()).y() == room);
}

TEST_CASE("another reading of the same table leaves it where it was", "[data-page]")
{
    const app::Dataset held = readDataset();
    TestPage test(held);
    QTableView& table = test.page.table();
    test.button("row:0").click();
    const int place = table.verticalScrollBar()->value();
    REQUIRE(place > 0);
    app::Dataset other = held;
    other.roles.roles[2] = core::Role::Ignored;
    test.page.setDataset(other);
    REQUIRE(table.verticalScrollBar()->value() == place);
    REQUIRE(table.currentIndex().row() == 317);
}

TEST_CASE("without a series the page says why, and each way out is a button", "[data-page]")
{
    TestPage test(withoutSeries());
    REQUIRE(test.shows("rides.csv is a list of events."));
    REQUIRE_FALSE(test.page.plot().isVisible());
    REQUIRE(test.page.table().isVisible());
    auto& way = test.button("way:count-rows=1h");
    REQUIRE(way.text() == "Count the rows of each hour");
    way.click();
    REQUIRE(test.chosen->combine == core::Combine::Count);
    REQUIRE(test.chosen->step == core::TimeStep::ofSeconds(3600));
    QSignalSpy explain(&test.page, &DataPage::explainAsked);
    test.button("explainTable").click();
    REQUIRE(explain.count() == 1);
    test.page.setDataset(readDataset());
    REQUIRE_FALSE(test.shows("rides.csv is a list of events."));
    REQUIRE(test.page.plot().isVisible());
}

TEST_CASE("a table without times is no fault: it says what can be done with it", "[data-page]")
{
    app::Dataset plain = withoutSeries();
    plain.roles.roles.assign(plain.table->columns.size(), core::Role::Ignored);
    TestPage test(plain);
    REQUIRE(test.shows("A table without times: it can be explained"));
    const auto& sentence = child<QLabel>(test.page, "dataProblem");
    REQUIRE(sentence.palette().color(QPalette::WindowText) == themeOf(test.page.palette()).text);
    test.page.setDataset(withoutSeries());
    REQUIRE_FALSE(test.shows("A table without times"));
    REQUIRE(sentence.palette().color(QPalette::WindowText) == themeOf(test.page.palette()).error);
}

TEST_CASE("roles are chosen in the header by keyboard", "[data-page]")
{
    TestPage test;
    RolesHeader& header = test.header();
    QSignalSpy role(&header, &RolesHeader::roleChosen);
    header.setFocus();
    QTest::keyClick(&header, Qt::Key_Right);
    QTest::keyClick(&header, Qt::Key_Right);
    REQUIRE(header.focusedColumn() == 2);
    QTest::keyClick(&header, Qt::Key_Right); // there is no other
    REQUIRE(header.focusedColumn() == 2);
    for (const auto key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Menu}) {
        QTest::keyClick(&header, key);
        auto& menu = child<QMenu>(header, "roles");
        REQUIRE(menu.isVisible());
        REQUIRE(actionOf(menu, "group").isChecked());
        menu.close();
    }
    QTest::keyClick(&header, Qt::Key_Return);
    auto& menu = child<QMenu>(header, "roles");
    actionOf(menu, "group").trigger(); // it is one
    REQUIRE(role.isEmpty());
    actionOf(menu, "Explain only").trigger();
    REQUIRE(role.count() == 1);
    REQUIRE(test.chosen);
    REQUIRE(test.what == "zone: Explain only");
}

TEST_CASE("a click on a column's head opens its roles", "[data-page]")
{
    TestPage test;
    RolesHeader& header = test.header();
    const QPoint place(header.sectionViewportPosition(1) + 20, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
    auto& menu = child<QMenu>(header, "roles");
    REQUIRE(menu.isVisible());
    REQUIRE(actionOf(menu, "value to forecast").isChecked());
    menu.close();
}

TEST_CASE("the wheel changes nothing on the data page", "[data-page]")
{
    TestPage test;
    for (QWidget* widget : test.page.findChildren<QWidget*>()) {
        if (widget->isWindow() || !widget->isVisible())
            continue;
        const QPointF at = widget->rect().center();
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }
    REQUIRE_FALSE(test.chosen);
    REQUIRE(test.header().focusedColumn() == 0);
    REQUIRE(test.page.table().columnWidth(1) == test.header().sectionSize(1));
}

TEST_CASE("sentence and findings are in the language of the window", "[data-page]")
{
    QTranslator translator;
    REQUIRE(translator.load("surgescope_zh_CN", ":/translations"));
    QCoreApplication::installTranslator(&translator);
    {
        app::Dataset data = readDataset();
        data.phrases.front() = {
            core::Message("%1 row repeated a step; the values were averaged.", 1), "combine", {}};
        TestPage test(data);
        for (const char* option : {"decimal", "more"}) {
            const QString text = test.phrase(option).text();
            CAPTURE(text.toStdString());
            REQUIRE(text.at(0).script() == QChar::Script_Han);
        }
        REQUIRE(test.button("repair:0").text().at(0).script() == QChar::Script_Han);
        REQUIRE(test.page.table()
                    .model()
                    ->headerData(1, Qt::Horizontal)
                    .toString()
                    .contains(QStringLiteral("rides")));
    }
    QCoreApplication::removeTranslator(&translator);
}

TEST_CASE("nothing is called in order where no series was made", "[ui]")
{
    DataPage page;
    const auto says = [&] {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->text() == "Nothing in the data looks odd.")
                return true;
        return false;
    };
    app::Dataset plain = readDataset();
    plain.findings.clear();
    page.setDataset(plain);
    REQUIRE(says());
    app::Dataset refused = withoutSeries();
    refused.findings.clear();
    page.setDataset(refused);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE_FALSE(says());
}
