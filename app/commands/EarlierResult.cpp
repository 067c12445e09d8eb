#include "app/commands/EarlierResult.h"

#include "app/commands/ResultNames.h"
#include "app/commands/TableDigests.h"
#include "core/base/FileBytes.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/data/TableReader.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <system_error>

namespace commands {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBeginBytes = 1 << 20; ///< a picture says it before its points

/// The provenance ends a JSON result.
bool isResultJson(std::string_view text)
{
    const auto provenance = core::jsonMember(text, "provenance");
    return core::jsonMember(provenance, "program").find("\"surgescope ") != std::string_view::npos;
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// A text under our name: tEXt, zTXt where it is long, iTXt where it is not Latin-1.
bool hasChunkOfOurs(std::string_view png)
{
    constexpr std::string_view kChunks[] = {"tEXt", "zTXt", "iTXt"};
    return std::any_of(std::begin(kChunks), std::end(kChunks), [&](std::string_view chunk) {
        return contains(png, std::string(chunk) + "Surgescope" + '\0');
    });
}

/// Standard input may be a file as well, which a result in its place would replace.
bool isStandardInput(const fs::path& target)
{
    struct stat input = {};
    struct stat there = {};
    return fstat(STDIN_FILENO, &input) == 0 && stat(target.c_str(), &there) == 0 &&
           input.st_dev == there.st_dev && input.st_ino == there.st_ino;
}

bool isInput(const fs::path& target, const std::vector<fs::path>& inputs)
{
    return std::any_of(inputs.begin(), inputs.end(), [&](const fs::path& input) {
        std::error_code ignored;
        return input == "-" ? isStandardInput(target) : fs::equivalent(target, input, ignored);
    });
}

/// Whether the folder lets only another user replace the file, as /tmp does.
bool isAnothers(const fs::path& folder, const fs::path& file)
{
    struct stat parent = {};
    struct stat there = {};
    const uid_t user = geteuid();
    return user != 0 && stat(folder.c_str(), &parent) == 0 && (parent.st_mode & S_ISVTX) != 0 &&
           parent.st_uid != user && lstat(file.c_str(), &there) == 0 && there.st_uid != user;
}

/// Whether a JSON result of ours is not as it was written. What cannot be read was edited as well.
bool isEdited(const fs::path& file)
{
    if (file.extension() != ".json" || !saysItIsOurs(file))
        return false;
    const std::string text = core::wholeFile(file);
    const core::Json json = core::parseJsonIfAny(text);
    return json.is_discarded() || isChanged(json) || !core::repeatedKey(text).empty();
}

/// The JSON result of another command that says a table of this name as it is; empty for none.
std::string otherResultOf(const fs::path& folder, const std::vector<std::string>& names,
                          const std::string& table)
{
    for (const auto command : {"forecast", "explain", "backtest", "outlook"})
        for (const std::string& json : resultNames(command)) {
            if (!json.ends_with(".json") ||
                std::find(names.begin(), names.end(), json) != names.end())
                continue;
            const TableDigests said = tablesOf(folder / json);
            const auto digest = said.find(table);
            if (digest != said.end() && digest->second == digestOf(folder / table))
                return json;
        }
    return {};
}

/// The tables that are in the place of new ones.
class EarlierTables
{
public:
    EarlierTables(const fs::path& folder, const std::vector<std::string>& names) : m_folder(folder)
    {
        for (const std::string& name : names) {
            if (!saysItIsOurs(folder / name))
                continue;
            m_isResultBeside = true;
            if (fs::path(name).extension() == ".json")
                m_said.merge(tablesOf(folder / name)); // none where an earlier program wrote it
        }
    }

    /// Whether a result says another table of this name.
    bool isChanged(const std::string& name) const { return m_said.contains(name) && !isSaid(name); }

    /// Whether a result says this table.
    bool isSaid(const std::string& name) const
    {
        const auto said = m_said.find(name);
        return said != m_said.end() && said->second == digestOf(m_folder / name);
    }

    /// Whether it is an earlier result, as far as can be told from what is beside it.
    bool isResult(const std::string& name, const std::string& newFirstLine) const
    {
        if (fs::path(name).extension() != ".csv")
            return false;
        if (m_said.contains(name))
            return true;
        if (!newFirstLine.empty() && newFirstLine == firstLineOf(m_folder / name))
            return true;
        return m_isResultBeside && m_said.empty();
    }

private:
    const fs::path& m_folder;
    TableDigests m_said;
    bool m_isResultBeside = false;
};

} // namespace

bool saysItIsOurs(const fs::path& file)
{
    const std::string kind = file.extension().string();
    const std::string begin = core::firstBytes(file, kBeginBytes);
    if (kind == ".csv")
        return begin.starts_with(core::kExportComment);
    if (kind == ".png")
        return begin.starts_with("\x89PNG") && hasChunkOfOurs(begin);
    if (kind == ".html")
        return contains(begin, "<meta name=\"generator\" content=\"Surgescope\"/>");
    if (kind != ".json" && kind != ".pdf")
        return false;
    try {
        const std::string text = core::wholeFile(file);
        return kind == ".json" ? isResultJson(text)
                               : contains(text, "&quot;program&quot;:&quot;surgescope ");
    } catch (const core::InputError&) {
        return false;
    }
}

std::string firstLineOf(const fs::path& file)
{
    const std::string begin = core::firstBytes(file, kBeginBytes);
    return begin.substr(0, begin.find('\n'));
}

std::string inputAmong(const fs::path& folder, const std::vector<std::string>& names,
                       const std::vector<fs::path>& inputs)
{
    for (const std::string& name : names)
        if (const fs::path target = folder / name; isInput(target, inputs))
            return "The result " + name + " would replace " + target.string() +
                   ", which it is made from; expected another folder for --out.";
    return {};
}

std::string obstacleTo(const fs::path& folder, const std::vector<std::string>& names,
                       const std::vector<fs::path>& inputs,
                       const std::function<std::string(const std::string& name)>& newFirstLine)
{
    if (const std::string input = inputAmong(folder, names, inputs); !input.empty())
        return input;
    const EarlierTables tables(folder, names);
    for (const std::string& name : names) {
        const fs::path target = folder / name;
        std::error_code error;
        const auto status = fs::symlink_status(target, error);
        if (!fs::exists(status))
            continue;
        if (fs::is_directory(target, error))
            return target.string() + " is a folder, in the place of a result; expected another "
                                     "folder for --out.";
        const bool isFile = fs::is_regular_file(target, error);
        if (isFile && (tables.isChanged(name) || isEdited(target)))
            return target.string() + " is not as Surgescope wrote it and would be replaced by a "
                                     "new result; move it away, or choose another folder with "
                                     "--out.";
        if (!isFile || (!tables.isResult(name, newFirstLine(name)) && !saysItIsOurs(target))) {
            if (const auto other = otherResultOf(folder, names, name); isFile && !other.empty())
                return target.string() + " belongs to " + other +
                       " and would be replaced by a new result; move both away, or choose another "
                       "folder with --out.";
            return target.string() + " is no result of Surgescope and would be replaced by one; "
                                     "move it away, or choose another folder with --out.";
        }
        if (isAnothers(folder, target))
            return target.string() + " belongs to another user, and its folder lets nobody else "
                                     "replace it; choose another folder with --out.";
    }
    return {};
}

std::vector<std::string> staleResults(const fs::path& folder,
                                      const std::vector<std::string>& expected,
                                      const std::vector<std::string>& written)
{
    const auto isIn = [](const std::vector<std::string>& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    std::vector<std::string> replaced; // results of the same command
    for (const std::string& name : written)
        if (name.ends_with(".json") && isIn(expected, name) && saysItIsOurs(folder / name))
            replaced.push_back(name);
    if (replaced.empty())
        return {};
    const EarlierTables tables(folder, replaced);
    std::vector<std::string> stale;
    for (const std::string& name : expected) {
        std::error_code error;
        const fs::path file = folder / name;
        if (!isIn(written, name) && fs::is_regular_file(fs::symlink_status(file, error)) &&
            (tables.isSaid(name) || (file.extension() == ".png" && saysItIsOurs(file))))
            stale.push_back(name);
    }
    return stale;
}

} // namespace commands
