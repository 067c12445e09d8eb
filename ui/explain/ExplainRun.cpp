#include "ui/explain/ExplainRun.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/base/Format.h"
#include "ui/explain/ExplainPage.h"
#include "ui/explain/ExplainSetup.h"
#include "ui/models/Explained.h"
#include "ui/results/RunsTab.h"

#include <utility>

namespace ui {

namespace {

constexpr int kRestMilliseconds = 350;

} // namespace

ExplainRun::ExplainRun(app::Runs& runs, ExplainSetup& setup, ExplainPage& page,
                       app::ImportanceAnalysis::Engine engine, QObject* parent)
    : QObject(parent), m_setup(setup), m_page(page), m_analysis(runs, std::move(engine))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &ExplainRun::prepare);
    connect(&m_setup, &ExplainSetup::changed, this, &ExplainRun::prepareSoon);

    connect(&m_preparation.runner(), &app::TaskRunner::finished, this, &ExplainRun::showPrepared);
    connect(&m_preparation.runner(), &app::TaskRunner::failed, this,
            [this](const QString& message) {
                m_startsWhenReady = false;
                m_setup.setRunning(false);
                m_setup.showEstimate(message, true);
            });

    connect(&m_analysis, &app::ImportanceAnalysis::changed, this, &ExplainRun::showRun);
    connect(&m_analysis, &app::ImportanceAnalysis::soFarChanged, this,
            [this](const app::Explanation& soFar) {
                m_page.setExplained({.table = soFar.table, .importance = soFar.importance});
                m_page.runs().setPartShown(true);
            });
    connect(&m_analysis, &app::ImportanceAnalysis::foldScored, &m_page, &ExplainPage::addFold);
    connect(&m_analysis.runner(), &app::TaskRunner::finished, this,
            [this] { m_setup.setRunning(false); });
    connect(&m_analysis.runner(), &app::TaskRunner::cancelled, this, [this] {
        m_setup.setRunning(false);
        showRun();
    });
    connect(&m_analysis.runner(), &app::TaskRunner::failed, this, [this](const QString& message) {
        m_setup.setRunning(false);
        m_setup.showEstimate(message, true);
        showRun();
    });
}

void ExplainRun::setDataset(const app::Dataset& dataset)
{
    m_setup.setDataset(dataset);
}

void ExplainRun::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && m_isStale)
        prepareSoon();
}

void ExplainRun::prepareSoon()
{
    m_isStale = true;
    if (m_isShown && m_setup.hasData())
        m_rest.start();
}

void ExplainRun::prepare()
{
    m_rest.stop();
    if (!m_setup.hasData())
        return;
    try {
        m_preparation.prepare(m_setup.request(), m_setup.options());
        m_isStale = false;
        m_setup.showEstimate(tr("Working out how long it takes…"), false);
    } catch (const core::InputError& error) {
        m_startsWhenReady = false;
        m_setup.setRunning(false);
        m_setup.showEstimate(app::messageText(error.message()), true);
    }
}

void ExplainRun::showPrepared()
{
    const app::PreparedFeatures& prepared = m_preparation.prepared();
    m_setup.setFeatures(*prepared.table);
    m_setup.showEstimate(tr("%1 rows, %2 features: %3")
                             .arg(countText(prepared.table->rows.size()),
                                  countText(prepared.table->names.size()),
                                  app::messageText(core::durationMessage(prepared.seconds))),
                         false);
    if (std::exchange(m_startsWhenReady, false))
        run();
}

void ExplainRun::start()
{
    if (!m_setup.hasData() || m_analysis.runner().isRunning())
        return;
    m_setup.setRunning(true);
    emit started();
    if (!m_isStale && m_preparation.prepared().table) {
        run();
        return;
    }
    m_startsWhenReady = true;
    prepare();
}

void ExplainRun::run()
{
    try {
        const core::ImportanceOptions options = m_setup.options();
        const auto& table = m_preparation.prepared().table;
        m_page.beginRun(options, QString::fromStdString(table->targetName));
        m_analysis.explain(table, options);
    } catch (const core::InputError& error) {
        m_setup.setRunning(false);
        m_setup.showEstimate(app::messageText(error.message()), true);
    }
}

void ExplainRun::showRun()
{
    const auto shown = m_analysis.explanation();
    m_page.runs().setPartShown(false);
    m_page.setExplained(shown ? Explained{.table = shown->table, .importance = shown->importance}
                              : Explained{});
    if (!m_analysis.runner().isRunning())
        m_page.endRun();
}

} // namespace ui
