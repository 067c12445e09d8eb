#include "tests/Catch.h"
#include "tests/DiskFaults.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/ui/HandMade.h"
#include "ui/exports/ReportPdf.h"
#include "ui/pictures/PictureExport.h"
#include "ui/plots/ForecastPlot.h"

#include <functional>
#include <vector>

using namespace ui;

namespace {

/// Something that is written into the file of a name.
struct Export
{
    std::string name;
    std::function<void(const std::filesystem::path&)> write;
};

/// Every way out of the window.
class Exports
{
public:
    Exports()
    {
        m_plot.resize(900, 500);
        m_plot.setForecast(handmade::series(), handmade::forecast());
        for (const auto format :
             {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf, ExportFormat::Csv})
            m_all.push_back(
                {"plot." + nameOf(format).toStdString(), [this, format](const auto& file) {
                     writeExport(m_plot, format, {.size = {600, 400}},
                                 QString::fromStdString(file.string()));
                 }});
        m_all.push_back({"report.pdf", [](const std::filesystem::path& file) {
                             report::Report report;
                             report.title = "Rides";
                             writeReportPdf(report, {}, file);
                         }});
    }
    const std::vector<Export>& all() const { return m_all; }

private:
    ForecastPlot m_plot;
    std::vector<Export> m_all;
};

std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("a full disk costs an export a sentence, and the file that was there is as it was",
          "[ui]")
{
    const Exports exports;
    const TemporaryFolder folder;
    for (const Export& one : exports.all()) {
        const auto file = folder.path() / one.name;
        one.write(file);
        const auto size = bytesOf(file).size();
        REQUIRE(size > 1000);
        folder.write(one.name, "what was there");
        for (const std::size_t room : {std::size_t{0}, std::size_t{1000}, size / 2}) {
            INFO(one.name << " on a disk with room for " << room << " of " << size);
            const FullDisk disk(room);
            CHECK(errorSentence([&] { one.write(file); }) ==
                  "The file " + file.string() +
                      " could not be written in full, since the disk is full or a limit is "
                      "reached; what had this name before is as it was.");
            CHECK(bytesOf(file) == "what was there");
        }
    }
    CHECK(filesIn(folder.path()) == exports.all().size());
}

TEST_CASE("a folder without leave costs an export a sentence", "[ui]")
{
    const Exports exports;
    const TemporaryFolder folder;
    for (const Export& one : exports.all())
        folder.write(one.name, "what was there");
    for (const Export& one : exports.all()) {
        const auto file = folder.path() / one.name;
        const ReadOnlyFolder closed(folder.path());
        CHECK(errorSentence([&] { one.write(file); }) ==
              "The file " + file.string() +
                  " could not be written; expected a folder that exists and may be written to.");
        CHECK(bytesOf(file) == "what was there");
    }
    CHECK(filesIn(folder.path()) == exports.all().size());
}
