#pragma once

#include <QObject>

#include <chrono>
#include <optional>

class QAction;
class QMenu;
class QTabWidget;

namespace ui {

class ExplainPage;
class ForecastPage;

/// The way from a step of the forecast to its waterfall on the Explain page, and back: by menu,
/// by a right click on the plot, by key.
class StepLink : public QObject
{
    Q_OBJECT

public:
    /// Adds its actions to `menu`. The pages are among `pages`; all outlive it.
    StepLink(QTabWidget& pages, ForecastPage& forecast, ExplainPage& explain, QMenu& menu,
             QObject* parent);

    /// The step that was read last in the plot of the forecast, else the middle of what is seen.
    std::chrono::sys_seconds step() const;
    void explainStep();
    void showStep();

signals:
    /// Why there is no way, in a sentence.
    void said(const QString& sentence);

private:
    QString whyNot() const;

    QTabWidget& m_pages;
    ForecastPage& m_forecast;
    ExplainPage& m_explain;
    std::optional<double> m_read; ///< on the time axis; the cursor hides when a menu opens
};

} // namespace ui
