#include "app/Analysis.h"

namespace app {

AnalysisBase::AnalysisBase(Runs& runs, core::RunKind kind, QObject* parent)
    : QObject(parent), m_runs(runs), m_kind(kind)
{
    connect(&runs, &Runs::cleared, &m_runner, &TaskRunner::cancel);
    connect(&runs, &Runs::shownChanged, this, [this](core::RunKind shown) {
        if (shown == m_kind)
            showAnother();
    });
}

AnalysisBase::SharedDataset AnalysisBase::usableData() const
{
    const SharedDataset& data = m_runs.data();
    const bool isUsable = data != nullptr && (data->series != nullptr || !core::isOfSeries(m_kind));
    return isUsable ? data : nullptr;
}

} // namespace app
