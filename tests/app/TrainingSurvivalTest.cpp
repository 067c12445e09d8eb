#include "core/base/RandomStream.h"
#include "core/project/ProjectFile.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/project/SmallProject.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <sstream>
#include <string>
#include <thread>

using core::ProjectFile;

namespace {

/// A running project_trainer.
class Trainer
{
public:
    Trainer(const std::filesystem::path& file, const std::filesystem::path& csv)
    {
        int input[2];
        int output[2];
        REQUIRE(pipe(input) == 0);
        REQUIRE(pipe(output) == 0);
        m_id = fork();
        if (m_id == 0) {
            dup2(input[0], STDIN_FILENO);
            dup2(output[1], STDOUT_FILENO);
            for (const int end : {input[0], input[1], output[0], output[1]})
                close(end);
            execl(SURGESCOPE_PROJECT_TRAINER, SURGESCOPE_PROJECT_TRAINER, file.c_str(), csv.c_str(),
                  nullptr);
            _exit(127);
        }
        close(input[0]);
        close(output[1]);
        m_input = input[1];
        m_output = fdopen(output[0], "r");
    }
    ~Trainer()
    {
        close(m_input);
        std::fclose(m_output);
        waitpid(m_id, nullptr, 0);
    }
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    void beginLife() const { REQUIRE(write(m_input, "\n", 1) == 1); }

    /// The next thing that is said; empty when the program has ended.
    std::string next() const
    {
        std::string line;
        for (int c = 0; (c = std::fgetc(m_output)) != EOF && c != '\n';)
            line += static_cast<char>(c);
        return line;
    }

private:
    pid_t m_id = -1;
    int m_input = -1;
    std::FILE* m_output = nullptr;
};

/// What lives have said so far.
struct Heard
{
    std::map<int, std::string> stored; ///< digests of runs by number
    std::string last;                  ///< "training", "storing", "saving"
    std::map<std::string, int> killedWhile;
};

/// A life that begins to train and is killed: at a random moment of its trainings, or a few
/// milliseconds after it began to store or save one.
void liveAndBeKilled(const Trainer& trainer, core::RandomStream& random, bool whileStoring,
                     Heard& heard)
{
    trainer.beginLife();
    pid_t life = 0;
    std::jthread killer;
    for (std::string line; (line = trainer.next()) != "death";) {
        INFO(line);
        REQUIRE(!line.empty());
        REQUIRE(line.find("failed") == std::string::npos);
        std::istringstream words(line);
        std::string word;
        words >> word;
        if (word == "life") {
            words >> life;
        } else if (word == "stored") {
            int number = 0;
            words >> number >> heard.stored[number];
        } else {
            heard.last = word;
        }
        const bool isMoment =
            whileStoring ? word == "storing" || word == "saving" : word == "training";
        if (isMoment && !killer.joinable() && (!whileStoring || random.below(2) == 0)) {
            const std::chrono::milliseconds delay(random.below(whileStoring ? 12 : 700));
            killer = std::jthread([life, delay] {
                std::this_thread::sleep_for(delay);
                kill(life, SIGKILL);
            });
        }
    }
    ++heard.killedWhile[heard.last];
}

} // namespace

TEST_CASE("killed 50 times while it trains and saves, a project has every run that was stored",
          "[project][slow]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "p.surgescope";
    const std::string csv =
        folder.write("city.csv", core::demoCsv(core::makeDemoData({.days = 35})));
    const Trainer trainer(file, csv);
    core::RandomStream random(13, 0);
    Heard heard;
    int midway = 0; // kills that hit a transaction
    std::size_t checked = 0;
    for (int i = 0; i < 50; ++i) {
        liveAndBeKilled(trainer, random, i % 2 == 1, heard);
        midway += std::filesystem::exists(file.string() + "-journal") ? 1 : 0;
        auto project = ProjectFile::open(file); // which checks its integrity
        REQUIRE_FALSE(project.isReadOnly());    // the lock went with its holder
        auto runs = project.runs();
        for (const auto& run : runs) {
            const auto forecast =
                project.read<core::Forecast>(run.id, project.data(run.data).series.get());
            const auto digest = written(forecast).digest();
            // The last may have been stored and not told of.
            REQUIRE((heard.stored.count(run.number) == 1 || run.number == runs.back().number));
            REQUIRE(heard.stored.try_emplace(run.number, digest).first->second == digest);
            ++checked;
        }
        REQUIRE(runs.size() == heard.stored.size());
        while (heard.stored.size() > 5) { // so that the test stays short
            project.remove(runs.front().id);
            heard.stored.erase(runs.front().number);
            runs.erase(runs.begin());
        }
    }
    INFO(heard.killedWhile["training"] << " killed while training, " << heard.killedWhile["storing"]
                                       << " while storing, " << heard.killedWhile["saving"]
                                       << " while saving, " << midway << " in a transaction; "
                                       << checked << " runs compared");
    REQUIRE(heard.killedWhile["training"] >= 10);
    REQUIRE(heard.killedWhile["storing"] + heard.killedWhile["saving"] >= 10);
    REQUIRE(midway > 0);
}
