#pragma once

#include "core/forecast/Forecast.h"
#include "ui/plots/XyPlot.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// The test windows as the encoder sees them: first two principal components, a dot per window.
/// A click, or the arrow keys, choose a window.
class EmbeddingPlot : public XyPlot
{
    Q_OBJECT

public:
    enum class Colouring
    {
        Hour,
        Holiday,
        Error ///< of the mean at the first step after the window, without its sign
    };

    explicit EmbeddingPlot(QWidget* parent = nullptr);

    /// A forecast without a map shows none.
    void setForecast(std::shared_ptr<const core::Forecast> forecast);
    void setColouring(Colouring colouring);
    std::optional<std::size_t> chosen() const { return m_chosen; }

    QString exportName() const override { return QStringLiteral("embedding"); }
    std::vector<LegendEntry> exportLegend() const override;
    ExportTable exportTable() const override;

signals:
    /// The colours of the groups are others.
    void legendChanged();
    /// A step of the test part: the first one that the chosen window forecasts.
    void stepChosen(std::size_t step);

protected:
    std::vector<QCPLayerable*> choiceMarks() const override { return {m_ring}; }
    void recolour(const Theme& theme) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Dot
    {
        std::size_t window;
        std::size_t step;
        std::size_t shade; ///< which of the graphs
    };
    std::size_t shadeOf(std::size_t step, double largestError) const;
    std::size_t shades() const;
    QColor colourOf(std::size_t shade, const Theme& theme) const;
    QString nameOf(std::size_t shade) const;
    void drawDots();
    void choose(std::size_t dot);

    std::shared_ptr<const core::Forecast> m_forecast;
    Colouring m_colouring = Colouring::Hour;
    std::vector<Dot> m_dots;
    std::vector<QCPGraph*> m_graphs;     ///< one per shade
    QCPGraph* m_ring;                    ///< around the chosen one
    std::optional<std::size_t> m_chosen; ///< place among the dots
    QPoint m_pressed;
};

} // namespace ui
