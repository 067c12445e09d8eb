#pragma once

#include "ui/pictures/Exportable.h"

#include <QWidget>

#include <vector>

namespace ui {

/// A cell per repeat and fold that fills with the fold's RMSE as it finishes, the darker the worse.
class FoldGrid : public QWidget, public Exportable
{
    Q_OBJECT

public:
    explicit FoldGrid(QWidget* parent = nullptr);

    /// Empties the grid.
    void setSize(int repeats, int folds, const QString& unit);
    void setScore(std::size_t repeat, std::size_t fold, double rmse);
    int filled() const { return m_filled; }
    double score(std::size_t repeat, std::size_t fold) const; ///< NaN where not finished

    QString exportName() const override { return QStringLiteral("folds"); }
    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;
    ExportTable exportTable() const override;
    QSize sizeHint() const override;

signals:
    void readOut(const QString& text);

protected:
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF cellOf(const QRectF& area, int repeat, int fold) const;
    QRectF gridOf(const QRectF& area) const;
    void drawCell(QPainter& painter, const QRectF& cell, double score, const Theme& theme) const;
    void drawRepeatNumbers(QPainter& painter, const QRectF& area, const Theme& theme) const;

    int m_repeats = 0;
    int m_folds = 0;
    QString m_unit;
    std::vector<double> m_scores; ///< repeat after repeat
    int m_filled = 0;
    double m_lowest = 0.0;
    double m_highest = 0.0;
};

} // namespace ui
