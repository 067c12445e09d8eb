#include "core/project/Provenance.h"
#include "core/base/InputError.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"

using core::Provenance;

namespace {

Provenance example()
{
    Provenance provenance =
        core::provenanceHere("forecast", core::readCsvText("a,b\n1,2\n", "<x>.csv"));
    provenance.data.path = "in/<x>.csv";
    provenance.settings = R"({"epochs":3,"group":"a \"b\""})";
    provenance.seed = 4294967295U;
    return provenance;
}

} // namespace

TEST_CASE("a provenance says program, kernel, compiler and the data's fingerprint", "[provenance]")
{
    const Provenance here = example();
    CHECK(here.program == Provenance::programName());
    CHECK(here.program.starts_with("surgescope "));
    CHECK_FALSE(here.kernel.empty());
    CHECK(here.libraries.size() >= 3);
    for (const auto& library : here.libraries)
        CHECK_FALSE(library.version.empty());
    CHECK(here.data.name == "<x>.csv");
    CHECK(here.data.bytes == 8);
    CHECK(here.data.sha256.size() == 64);
}

TEST_CASE("a provenance reads back as it was written, on one line or on many", "[provenance]")
{
    const Provenance there = example();
    for (const int indent : {-1, 2}) {
        const std::string text = core::toJson(there, indent);
        CHECK((text.find('\n') == std::string::npos) == (indent < 0));
        const Provenance back = core::provenanceFromJson(text, "x.json");
        CHECK(core::toJson(back, indent) == text);
        CHECK(back.settings == there.settings);
        CHECK(core::arithmeticDifferences(back, there).empty());
    }
}

TEST_CASE("what is no provenance is refused in one sentence", "[provenance]")
{
    for (const char* text : {"", "[]", "{}", R"({"program": 1})", R"({"program": "x"})"})
        CHECK_THROWS_WITH(core::provenanceFromJson(text, "x.json"),
                          "x.json does not say where it comes from; expected a \"provenance\" as "
                          "Surgescope writes it.");
    CHECK_THROWS_WITH(core::provenanceFromJson("{", "x.json"),
                      "x.json cannot be read: it is cut off, nested too deep, or holds a "
                      "number beyond all bounds.");
    std::string list = core::toJson(example());
    list.replace(list.find(R"({"epochs")"), list.find("\"seed\"") - list.find(R"({"epochs")") - 1,
                 "[]");
    CHECK_THROWS_AS(core::provenanceFromJson(list, "x.json"), core::InputError);
}

TEST_CASE("another kernel or library is another arithmetic, and is named", "[provenance]")
{
    const Provenance here = example();
    Provenance there = here;
    there.kernel = "v1";
    there.libraries[0].version = "4.2";
    there.libraries.push_back({"LibTorch", "1.13.1"});
    const auto differences = core::arithmeticDifferences(there, here);
    REQUIRE(differences.size() == 3);
    CHECK(differences[0] == "kernel v1 there, " + here.kernel + " here");
    CHECK(differences[1] == "GCC 4.2 there, " + here.libraries[0].version + " here");
    CHECK(differences[2] == "LibTorch 1.13.1 there, none here");
}

TEST_CASE("a CSV with the comment of a provenance is read as if it had none", "[provenance]")
{
    const auto table = core::readCsvText(core::csvComment(example()) + "a,b\n1,2\n", "x.csv");
    CHECK(table.columns.size() == 2);
    CHECK(table.rows() == 1);
}
