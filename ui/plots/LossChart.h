#pragma once

#include "core/network/NetworkSpec.h"
#include "ui/pictures/Exportable.h"

#include <QChartView>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <vector>

namespace ui {

/// Training and validation loss after each epoch, live, with the epoch whose weights are kept.
class LossChart : public QChartView, public Exportable
{
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    QString exportName() const override { return QStringLiteral("loss"); }
    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;
    ExportTable exportTable() const override;

    void clear();
    void append(const core::EpochLoss& loss);
    void setLosses(const std::vector<core::EpochLoss>& losses);
    int keptEpoch() const; ///< 0 before the first
    std::size_t epochs() const { return static_cast<std::size_t>(m_training->count()); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour(const Theme& theme);
    void fitAxes();

    QLineSeries* m_training;
    QLineSeries* m_validation;
    QScatterSeries* m_kept;
    QValueAxis* m_epochAxis;
    QValueAxis* m_lossAxis;
    double m_lowest = 0.0; ///< of a likelihood's loss below 0
    double m_highest = 0.0;
};

} // namespace ui
