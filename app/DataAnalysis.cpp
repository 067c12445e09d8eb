#include "app/DataAnalysis.h"

#include <utility>

namespace app {

DataAnalysis::DataAnalysis(QObject* parent) : QObject(parent) {}

void DataAnalysis::open(const std::filesystem::path& file)
{
    m_runner.start(
        [file](const core::Progress& progress) { return readDataset(file, {}, progress); },
        [this](Dataset dataset) { keepOther(std::move(dataset)); });
}

void DataAnalysis::openDemo()
{
    m_runner.start([](const core::Progress& progress) { return demoDataset(progress); },
                   [this](Dataset dataset) { keepOther(std::move(dataset)); });
}

void DataAnalysis::choose(const core::ReadingChoices& asked)
{
    if (!m_dataset)
        return;
    m_runner.start(
        [dataset = *m_dataset, asked](const core::Progress& progress) {
            return withChoices(dataset, asked, progress);
        },
        [this](Dataset dataset) { keep(std::move(dataset)); });
}

void DataAnalysis::clear()
{
    m_runner.cancel();
    m_dataset.reset();
    ++m_opening;
    emit changed();
}

void DataAnalysis::restore(Dataset dataset)
{
    m_runner.cancel();
    keepOther(std::move(dataset));
}

void DataAnalysis::keepOther(Dataset dataset)
{
    ++m_opening;
    keep(std::move(dataset));
}

void DataAnalysis::keep(Dataset dataset)
{
    m_dataset = std::move(dataset);
    emit changed();
}

} // namespace app
