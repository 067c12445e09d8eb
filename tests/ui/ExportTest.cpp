#include "core/base/InputError.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"
#include "tests/ui/Child.h"
#include "tests/ui/HandMade.h"
#include "ui/exports/ExportDialog.h"
#include "ui/exports/Exporter.h"
#include "ui/models/MetricsModel.h"
#include "ui/pictures/TablePicture.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/LossChart.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace ui;

namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

struct FilledPlot
{
    QTemporaryDir folder;
    ForecastPlot plot;
    FilledPlot()
    {
        plot.resize(900, 500);
        plot.setForecast(handmade::series(), handmade::forecast());
    }
    QString write(ExportFormat format, const PictureOptions& options)
    {
        const QString file = folder.filePath("plot." + nameOf(format));
        writeExport(plot, format, options, file);
        return file;
    }
};

/// Share of the pixels that are not of this colour.
double inkIn(const QImage& image, QColor paper)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y) != paper ? 1 : 0;
    return double(ink) / (image.width() * image.height());
}

} // namespace

TEST_CASE("a PNG has the size asked for, times the resolution, and says so", "[ui]")
{
    FilledPlot test;
    const QImage picture(test.write(ExportFormat::Png, {.size = {600, 400}, .dpi = 192}));
    REQUIRE(picture.size() == QSize(1200, 800));
    REQUIRE(picture.dotsPerMeterX() == 7559);
    REQUIRE(picture.pixelColor(2, 2) == lightTheme().base);
    REQUIRE(inkIn(picture, lightTheme().base) > 0.05);
}

TEST_CASE("a picture is transparent or dark only when asked, and the screen stays as it was",
          "[ui]")
{
    FilledPlot test;
    const QImage clear(test.write(ExportFormat::Png, {.size = {600, 400}, .transparent = true}));
    REQUIRE(clear.pixelColor(2, 2).alpha() == 0);
    const QImage dark(test.write(ExportFormat::Png, {.size = {600, 400}, .dark = true}));
    REQUIRE(dark.pixelColor(2, 2) == darkTheme().base);
    REQUIRE(test.plot.xAxis->tickLabelColor() == lightTheme().text);
    test.plot.setPalette(paletteOf(darkTheme()));
    const QImage light(test.write(ExportFormat::Png, {.size = {600, 400}}));
    REQUIRE(light.pixelColor(2, 2) == lightTheme().base);
    REQUIRE(test.plot.xAxis->tickLabelColor() == darkTheme().text);
    // The legend as well: the actual values are nearly white in the dark theme.
    const QByteArray svg = contentOf(test.write(ExportFormat::Svg, {.size = {600, 400}}));
    REQUIRE_FALSE(svg.contains("#ededed"));
    REQUIRE(svg.contains("#1a1a1a"));
}

TEST_CASE("an SVG and a PDF hold lines and text, no picture of them", "[ui]")
{
    FilledPlot test;
    const PictureOptions options{
        .size = {600, 400}, .title = "Rides in June", .caption = "Made up"};
    const QByteArray svg = contentOf(test.write(ExportFormat::Svg, options));
    REQUIRE(svg.contains("viewBox=\"0 0 600 400\""));
    REQUIRE(svg.contains(">Rides in June</text>"));
    REQUIRE(svg.contains(">Made up</text>"));
    REQUIRE(svg.contains(">Bayesian LSTM</text>")); // the legend
    REQUIRE(svg.count("<polyline") + svg.count("<path") > 5);
    REQUIRE_FALSE(svg.contains("<image"));
    const QByteArray pdf = contentOf(test.write(ExportFormat::Pdf, options));
    REQUIRE(pdf.startsWith("%PDF-"));
    REQUIRE(pdf.contains("/MediaBox [0 0 450")); // points: 600 / 96 * 72
    REQUIRE(pdf.contains("/FontFile"));
    REQUIRE_FALSE(pdf.contains("/Subtype /Image"));
}

TEST_CASE("each format says where it comes from, and nothing of it does harm", "[ui]")
{
    FilledPlot test;
    core::Provenance provenance;
    provenance.command = "forecast";
    provenance.data = {.name = "<script>&.csv", .path = "/home/me/x.csv", .sha256 = "0123abcd"};
    const QString text = pictureProvenance(provenance);
    REQUIRE(text.contains("<script>&.csv"));
    REQUIRE_FALSE(text.contains("/home/me")); // where the file lies is nobody's business
    const PictureOptions options{.size = {600, 400}, .title = "<b>&", .provenance = text};
    REQUIRE(QImage(test.write(ExportFormat::Png, options)).text("Surgescope") == text);
    const QByteArray svg = contentOf(test.write(ExportFormat::Svg, options));
    REQUIRE(svg.contains("0123abcd"));
    REQUIRE(svg.contains("&lt;script&gt;&amp;.csv"));
    REQUIRE_FALSE(svg.contains("<script"));
    REQUIRE_FALSE(svg.contains("<b>"));
    const QByteArray pdf = contentOf(test.write(ExportFormat::Pdf, options));
    REQUIRE(pdf.contains("/Subtype /XML"));
    REQUIRE(pdf.contains("&lt;script&gt;&amp;.csv"));
    REQUIRE(pdf.contains("0123abcd"));
    const QByteArray csv = contentOf(test.write(ExportFormat::Csv, options));
    REQUIRE(csv.startsWith("# surgescope {"));
    REQUIRE(core::readCsvText(csv.toStdString(), "x.csv").columns[0].name() == "time");
    REQUIRE(contentOf(test.write(ExportFormat::Csv, {})).startsWith("time,"));
}

TEST_CASE("a CSV holds the shown curves over the shown time, in full", "[ui]")
{
    FilledPlot test;
    test.plot.showCurve("drift", true);
    QStringList lines = QString::fromUtf8(contentOf(test.write(ExportFormat::Csv, {}))).split('\n');
    REQUIRE(lines[0] == "time,Actual,Bayesian LSTM,\"95 % interval, lower\",\"95 % interval, "
                        "upper\",\"its model part, lower\",\"its model part, upper\",Seasonal "
                        "drift,outside the interval");
    REQUIRE(lines.size() == 122); // header, 120 hours, end
    REQUIRE(lines[1].startsWith("2015-06-16T00:00:00,1000,990,940,1040,"));
    test.plot.setTimeRange({test.plot.view().time.lower, test.plot.view().time.lower + 9.5 * 3600});
    lines = csvOf(test.plot.exportTable()).split('\n');
    REQUIRE(lines.size() == 12);
}

TEST_CASE("a table is exported as numbers in full and as a picture", "[ui]")
{
    MetricsModel model;
    model.setForecast(*handmade::forecast());
    TablePicture table("metrics", model);
    const QStringList lines = csvOf(table.exportTable()).split('\n');
    REQUIRE(lines[0] == "Model,RMSE,MAE,SMAPE,Peak RMSE,Coverage,Width,Winkler,CRPS");
    REQUIRE(lines[1].startsWith("Bayesian LSTM,10,10,1.3,20,0.98333333333333"));
    const QImage picture = pictureOf(table, {.size = {700, 200}});
    REQUIRE(inkIn(picture, lightTheme().base) > 0.01);
}

TEST_CASE("the chart of the losses is exported like a plot", "[ui]")
{
    LossChart chart;
    chart.setLosses(handmade::forecast()->losses);
    REQUIRE(chart.exportTable().rows.size() == 6);
    REQUIRE(chart.exportTable().rows[3] == QStringList{"4", "0.25", "0.3", "1"});
    REQUIRE(inkIn(pictureOf(chart, {.size = {500, 250}}), lightTheme().base) > 0.005);
}

TEST_CASE("the dialog saves, remembers folder, format and size, and copies", "[ui]")
{
    FilledPlot test;
    app::Settings settings(test.folder.filePath("settings.ini"));
    {
        ExportDialog dialog(test.plot, settings, "A title");
        REQUIRE(dialog.pictureOptions().title == "A title");
        child<QComboBox>(dialog, "exportFormat").setCurrentIndex(1);
        REQUIRE(child<QSpinBox>(dialog, "exportDpi").isHidden());
        child<QSpinBox>(dialog, "exportWidth").setValue(800);
        REQUIRE(dialog.save(test.folder.filePath("a.svg")));
        REQUIRE(contentOf(test.folder.filePath("a.svg")).contains("A title"));
    }
    ExportDialog again(test.plot, settings, {});
    REQUIRE(again.format() == ExportFormat::Svg);
    REQUIRE(again.pictureOptions().size.width() == 800);
    REQUIRE(settings.exportMemory().folder == test.folder.path());
    again.show();
    REQUIRE_FALSE(again.save("/nowhere/at/all/a.svg"));
    bool told = false;
    for (const QLabel* label : again.findChildren<QLabel*>()) {
        if (!label->text().contains("/nowhere/at/all/a.svg"))
            continue;
        QCoreApplication::processEvents(); // the dialog grows
        told = label->height() >= label->heightForWidth(label->width());
    }
    REQUIRE(told);
    child<QComboBox>(again, "exportFormat").setCurrentIndex(3);
    again.copy();
    REQUIRE(QApplication::clipboard()->text().startsWith("time,Actual"));
    child<QComboBox>(again, "exportFormat").setCurrentIndex(0);
    again.copy();
    REQUIRE(QApplication::clipboard()->image().width() == 1200);
}

TEST_CASE("plots, tables and what lies inside them are known as exportable", "[ui]")
{
    FilledPlot test;
    REQUIRE(exportableWidget(&test.plot) == &test.plot);
    QTableView table;
    MetricsModel model;
    table.setModel(&model);
    REQUIRE(exportableWidget(table.viewport()) == &table);
    REQUIRE(exportableOf(table)->exportName() == "table");
    QLabel label;
    REQUIRE(exportableWidget(&label) == nullptr);
}
