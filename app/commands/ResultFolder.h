#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// A folder whose new files appear together, each complete, or not at all.
///
/// Files are written to a hidden folder inside it and renamed by `publish`. Without `publish`
/// nothing stays, not even the folder when it was made here.
class ResultFolder
{
public:
    /// Makes the folder where it is missing. Throws `UsageError` when it cannot be written to.
    explicit ResultFolder(std::filesystem::path folder);
    ~ResultFolder();
    ResultFolder(const ResultFolder&) = delete;
    ResultFolder& operator=(const ResultFolder&) = delete;

    /// Every CSV added as text from now on begins with this: the comment of its provenance.
    void beginCsvWith(std::string comment) { m_csvBegin = std::move(comment); }
    const std::string& csvBegin() const { return m_csvBegin; }

    /// Adds a file with this text. Throws `std::runtime_error` when the disk refuses.
    void add(std::string_view name, std::string_view text);

    /// Adds a file that `write(path)` writes; its `InputError` comes out as the error of `add`.
    void addBy(std::string_view name,
               const std::function<void(const std::filesystem::path&)>& write);

    /// Moves the files to their names, over older ones, and returns where they are.
    std::vector<std::filesystem::path> publish();

private:
    std::filesystem::path placeFor(std::string_view name);

    std::filesystem::path m_folder;
    std::string m_csvBegin;
    std::filesystem::path m_staging;           ///< empty before the first file
    std::vector<std::filesystem::path> m_made; ///< folders made here, outermost first
    std::vector<std::filesystem::path> m_names;
};

} // namespace commands
