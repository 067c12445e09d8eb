#pragma once

#include "ui/results/ResultTab.h"

class QLabel;

namespace ui {

class CalibrationPlot;
class EmbeddingPlot;
class PassesPlot;

/// Nominal against observed coverage of the Bayesian network, the plain LSTM and the best baseline.
class CalibrationTab : public ResultTab
{
    Q_OBJECT

public:
    explicit CalibrationTab(QWidget* parent = nullptr);
    CalibrationPlot& plot() { return *m_plot; }

protected:
    void fill(const ShownResult& result) override;

private:
    CalibrationPlot* m_plot;
    QLabel* m_remark;
};

/// How the band settles with the number of passes.
class PassesTab : public ResultTab
{
    Q_OBJECT

public:
    explicit PassesTab(QWidget* parent = nullptr);
    PassesPlot& plot() { return *m_plot; }

protected:
    void fill(const ShownResult& result) override;

private:
    PassesPlot* m_plot;
    QLabel* m_remark;
};

/// The map of the test windows; a click on a dot chooses its hour.
class EmbeddingTab : public ResultTab
{
    Q_OBJECT

public:
    explicit EmbeddingTab(QWidget* parent = nullptr);
    EmbeddingPlot& plot() { return *m_plot; }

protected:
    void fill(const ShownResult& result) override;

private:
    void nameColours();

    EmbeddingPlot* m_plot;
    QLabel* m_remark;
    QLabel* m_legend;
    std::shared_ptr<const core::Forecast> m_forecast;
};

} // namespace ui
