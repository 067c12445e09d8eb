#pragma once

#include "app/Dataset.h"
#include "app/FeaturePreparation.h"
#include "app/ImportanceAnalysis.h"

#include <QObject>
#include <QTimer>

namespace ui {

class ExplainPage;
class ExplainSetup;

/// Connects the form of an explanation, the table made of it, the run and the page. The page shows
/// the run on show until the first repeat of a new one, and again where that comes to nothing.
class ExplainRun : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    ExplainRun(app::Runs& runs, ExplainSetup& setup, ExplainPage& page,
               app::ImportanceAnalysis::Engine engine = app::ImportanceAnalysis::coreEngine(),
               QObject* parent = nullptr);

    void setDataset(const app::Dataset& dataset);
    /// The estimate is worked out only while it can be seen.
    void setShown(bool shown);
    void start();

    app::ImportanceAnalysis& analysis() { return m_analysis; }

signals:
    void started();

private:
    void prepareSoon();
    void prepare();
    void showPrepared();
    void run();
    void showRun();

    ExplainSetup& m_setup;
    ExplainPage& m_page;
    app::FeaturePreparation m_preparation;
    app::ImportanceAnalysis m_analysis;
    QTimer m_rest; ///< runs out when nothing more is typed
    bool m_isShown = false;
    bool m_isStale = true; ///< the form says something else than what was prepared
    bool m_startsWhenReady = false;
};

} // namespace ui
