#include "core/base/ErrorSentence.h"

#include "core/base/Failure.h"
#include "core/base/InputError.h"
#include "core/base/Progress.h"

#include <filesystem>
#include <new>
#include <stdexcept>
#include <system_error>

namespace core {

namespace {

using Kind = CurrentError::Kind;

CurrentError outOfMemory()
{
    return {Kind::Memory, SENTENCE("core", "There is not enough memory for this analysis.")};
}

CurrentError refused(const std::error_code& code, const std::string& file)
{
    if (code == std::errc::not_enough_memory)
        return outOfMemory();
    if (code == std::errc::resource_unavailable_try_again && file.empty())
        return {Kind::Machine,
                SENTENCE("core", "the system lets the program start no more threads; close other "
                                 "programs, or use fewer processors.")};
    const bool isFull = code == std::errc::no_space_on_device || code == std::errc::file_too_large;
    if (file.empty())
        return {Kind::Machine,
                isFull ? SENTENCE("core", "there is no room left on the disk.")
                       : SENTENCE("core", "the system refused to read or write a file.")};
    if (isFull)
        return {Kind::Machine,
                Message(SENTENCE("core", "there is no room left on the disk for %1."), file)};
    if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted ||
        code == std::errc::read_only_file_system)
        return {Kind::Machine,
                Message(SENTENCE("core", "%1 may not be read or written; check who may."), file)};
    return {Kind::Machine, Message(SENTENCE("core", "%1 could not be read or written."), file)};
}

} // namespace

CurrentError currentError()
{
    try {
        throw;
    } catch (const Cancelled&) {
        return {Kind::Cancelled, SENTENCE("core", "Cancelled; nothing was written.")};
    } catch (const InputError& error) {
        return {error.setting().empty() ? Kind::Data : Kind::Setting, error.message()};
    } catch (const TooLittleMemory& error) {
        return {Kind::Memory, error.message()};
    } catch (const Failure& error) {
        return {Kind::Machine, error.message()};
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    } catch (const std::length_error&) { // a size that no memory has
        return outOfMemory();
    } catch (const std::filesystem::filesystem_error& error) {
        return refused(error.code(), error.path1().string());
    } catch (const std::system_error& error) {
        return refused(error.code(), {});
    } catch (...) {
        return {Kind::Program, SENTENCE("core", "something went wrong inside the program.")};
    }
}

} // namespace core
