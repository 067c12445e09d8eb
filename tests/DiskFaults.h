#pragma once

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <utility>

/// As long as it lives no file of this process grows beyond `bytes`: a write ends midway, as on a
/// full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            throw std::runtime_error("the size of files could not be limited");
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// As long as it lives nothing can be written in a folder, nor by root, who is nobody meanwhile.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(std::filesystem::path folder)
        : m_folder(std::move(folder)), m_before(std::filesystem::status(m_folder).permissions())
    {
        using std::filesystem::perms;
        std::filesystem::permissions(m_folder, static_cast<perms>(0555)); // all may read
        if (m_isRoot && setresuid(kNobody, kNobody, 0) != 0)
            throw std::runtime_error("root could not become nobody");
    }
    ~ReadOnlyFolder()
    {
        if (m_isRoot && setresuid(0, 0, 0) != 0)
            std::abort(); // what runs next would test something else
        std::error_code ignored;
        std::filesystem::permissions(m_folder, m_before, ignored);
    }
    ReadOnlyFolder(const ReadOnlyFolder&) = delete;
    ReadOnlyFolder& operator=(const ReadOnlyFolder&) = delete;

private:
    static constexpr uid_t kNobody = 65534;

    std::filesystem::path m_folder;
    std::filesystem::perms m_before;
    bool m_isRoot = geteuid() == 0;
};
