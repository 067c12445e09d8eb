#include "core/base/ErrorSentence.h"
#include "core/base/Failure.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/Progress.h"
#include "tests/Catch.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <new>
#include <regex>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace {

using Kind = core::CurrentError::Kind;

core::CurrentError errorOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (...) {
        return core::currentError();
    }
    FAIL("nothing was thrown");
    return {};
}

} // namespace

TEST_CASE("every exception is told in a sentence of ours", "[base]")
{
    struct Case
    {
        std::function<void()> work;
        Kind kind;
        std::string sentence;
    };
    const std::string fault = "something went wrong inside the program.";
    const std::string memory = "There is not enough memory for this analysis.";
    const std::string noName = "the system refused to read or write a file.";
    const auto system = [](std::errc code) { throw std::system_error(std::make_error_code(code)); };
    const auto file = [](std::errc code) {
        throw std::filesystem::filesystem_error("cannot", "/a/b", std::make_error_code(code));
    };
    const std::vector<Case> cases{
        {[] { throw core::Cancelled(); }, Kind::Cancelled, "Cancelled; nothing was written."},
        {[] { throw core::InputError("Row 3 is odd."); }, Kind::Data, "Row 3 is odd."},
        {[] { throw core::InputError("Too many.", "folds"); }, Kind::Setting, "Too many."},
        {[] { throw core::Failure("No room."); }, Kind::Machine, "No room."},
        {[] { throw core::TooLittleMemory("Too little."); }, Kind::Memory, "Too little."},
        {[] { throw std::bad_alloc(); }, Kind::Memory, memory},
        {[] { std::vector<int>().reserve(std::numeric_limits<std::size_t>::max()); }, Kind::Memory,
         memory},
        {[&] { system(std::errc::not_enough_memory); }, Kind::Memory, memory},
        {[&] { system(std::errc::resource_unavailable_try_again); }, Kind::Machine,
         "the system lets the program start no more threads; close other programs, or use fewer "
         "processors."},
        {[&] { system(std::errc::no_space_on_device); }, Kind::Machine,
         "there is no room left on the disk."},
        {[&] { system(std::errc::io_error); }, Kind::Machine, noName},
        {[&] { file(std::errc::no_space_on_device); }, Kind::Machine,
         "there is no room left on the disk for /a/b."},
        {[&] { file(std::errc::permission_denied); }, Kind::Machine,
         "/a/b may not be read or written; check who may."},
        {[&] { file(std::errc::is_a_directory); }, Kind::Machine,
         "/a/b could not be read or written."},
        {[] {
             std::ifstream none("/no/such/file");
             none.exceptions(std::ios::failbit);
         },
         Kind::Machine, noName},
        {[] { static_cast<void>(core::Json(1).get<std::string>()); }, Kind::Program,
         fault}, // type_error.302
        {[] { static_cast<void>(core::Json::parse("[")); }, Kind::Program, fault},
        {[] { core::parseJson("["); }, Kind::Program, fault},
        {[] { core::Json("\xff").dump(); }, Kind::Program, fault}, // type_error.316
        {[] { std::regex("["); }, Kind::Program, fault},
        {[] { static_cast<void>(std::stoi("x")); }, Kind::Program, fault},
        {[] { std::vector<int>().at(1) = 0; }, Kind::Program, fault},
        {[] { std::function<void()>()(); }, Kind::Program, fault},
        {[] { throw 1; }, Kind::Program, fault},
    };
    for (const Case& one : cases) {
        const auto error = errorOf(one.work);
        INFO(one.sentence);
        CHECK(error.kind == one.kind);
        CHECK(error.sentence.text() == one.sentence);
    }
}
