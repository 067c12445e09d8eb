#include "core/project/TemporaryName.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnd = ".part";
constexpr std::size_t kDigits = 6;
constexpr std::string_view kDigitSet = "0123456789abcdef";

void removeWithJournal(const fs::path& file)
{
    std::error_code ignored;
    fs::remove(file, ignored);
    auto journal = file;
    fs::remove(journal += "-journal", ignored);
}

/// Whether `name` is `begin`, six digits and the end.
bool isOfForm(std::string_view name, std::string_view begin)
{
    if (name.size() != begin.size() + kDigits + kEnd.size() || !name.starts_with(begin) ||
        !name.ends_with(kEnd))
        return false;
    return name.substr(begin.size(), kDigits).find_first_not_of(kDigitSet) ==
           std::string_view::npos;
}

void removeLeftBehind(const fs::path& folder, const std::string& begin)
{
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        if (isOfForm(entry->path().filename().string(), begin))
            found.push_back(entry->path());
    std::for_each(found.begin(), found.end(), removeWithJournal);
}

} // namespace

TemporaryName::TemporaryName(const fs::path& target)
{
    const fs::path folder = target.parent_path();
    const std::string begin = "." + target.filename().string() + ".";
    removeLeftBehind(folder.empty() ? fs::path(".") : folder, begin);
    std::random_device random;
    std::string name = begin;
    for (std::size_t i = 0; i < kDigits; ++i)
        name += kDigitSet[random() % kDigitSet.size()];
    m_path = folder / name.append(kEnd);
    m_leftover = std::make_unique<Leftover>([path = m_path] { removeWithJournal(path); });
}

TemporaryName::~TemporaryName()
{
    removeWithJournal(m_path);
}

} // namespace core
