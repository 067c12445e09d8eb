// A program that trains one run after the other in a project, as a window does, for the test of
// what survives when it is killed.
//
//     project_trainer FILE CSV
//
// Each line on standard input begins a life: a process that opens the project FILE, or makes it of
// the data CSV, and trains until it is killed. LibTorch is loaded once, before the first. A life
// writes "life ID", then for each run "training", "storing", "saving", and between the last two
// "stored NUMBER DIGEST"; "death" follows its end.
#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/Project.h"
#include "core/network/Network.h"
#include "tests/core/project/SmallProject.h"

#include <QCoreApplication>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

/// One line at once, so that none is cut by a kill.
void say(const std::string& words)
{
    const std::string line = words + '\n';
    if (write(STDOUT_FILENO, line.data(), line.size()) < 0)
        _exit(1);
}

class Life : public QObject
{
public:
    explicit Life(const std::filesystem::path& file)
        : m_forecast(m_runs), m_project(m_data, m_runs, file.parent_path() / "recovery")
    {
        connect(&m_forecast.runner(), &app::TaskRunner::finished, this, [] { say("storing"); });
        connect(&m_project, &app::Project::idle, this, &Life::goOn);
        connect(&m_project, &app::Project::failed, this, &Life::fail);
        connect(&m_project, &app::Project::damaged, this,
                [](const std::filesystem::path&, const QString& why) { fail(why); });
        for (app::TaskRunner* runner : {&m_forecast.runner(), &m_data.runner()}) {
            connect(runner, &app::TaskRunner::failed, this, &Life::fail);
            connect(runner, &app::TaskRunner::cancelled, this, [] { fail("cancelled"); });
        }
    }
    void begin(const std::filesystem::path& file, const std::filesystem::path& csv)
    {
        if (std::filesystem::exists(file)) {
            m_project.open(file);
            return;
        }
        connect(&m_data.runner(), &app::TaskRunner::finished, this,
                [this, file] { m_project.saveAs(file); });
        m_data.open(csv);
    }

private:
    [[noreturn]] static void fail(const QString& why)
    {
        say("failed: " + why.toStdString());
        _exit(1);
    }

    /// All that was asked for is on the disk.
    void goOn()
    {
        const auto& runs = m_runs.all();
        const int last = runs.empty() ? 0 : runs.back().id.number;
        if (std::exchange(m_stored, last) < last && m_isTraining) {
            say("stored " + std::to_string(last) + ' ' +
                written(*runs.back().as<core::Forecast>()).digest());
            say("saving");
            m_project.save();
            return;
        }
        m_isTraining = true;
        say("training");
        core::ForecastOptions options = smallOptions();
        options.seed = static_cast<std::uint32_t>(last + 1);
        m_forecast.train(options);
    }

    app::DataAnalysis m_data;
    app::Runs m_runs;
    app::ForecastAnalysis m_forecast;
    app::Project m_project;
    bool m_isTraining = false; ///< a training was begun in this life
    int m_stored = 0;          ///< number of the last run in the file
};

/// LibTorch makes its pool of threads anew in a process that was doubled, at the first operation;
/// of two trainings that begin at once, one would find none.
void trainAlone()
{
    core::WindowSet windows;
    windows.lookback = 2;
    windows.stepFeatures = 1;
    windows.stepInputs = std::make_shared<const std::vector<float>>(6, 0.5F);
    windows.origins = {1, 2, 3, 4};
    windows.targets.assign(4, 0.5F);
    windows.bases.assign(4, 1.0);
    core::NetworkSpec spec;
    spec.stepFeatures = 1;
    spec.encoderHidden = {2};
    core::TrainingOptions options;
    options.epochs = 1;
    core::networkModule().train(spec, windows, windows, options, {}, {});
}

[[noreturn]] void live(int argc, char* argv[])
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    trainAlone();
    say("life " + std::to_string(getpid()));
    QCoreApplication application(argc, argv);
    Life life(argv[1]);
    life.begin(argv[1], argv[2]);
    _exit(QCoreApplication::exec());
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 3)
        return 2;
    core::networkModule(); // before there is any thread: a process that has some cannot be doubled
    for (std::string line; std::getline(std::cin, line);) {
        const pid_t life = fork();
        if (life == 0)
            live(argc, argv);
        waitpid(life, nullptr, 0);
        say("death");
    }
    return 0;
}
