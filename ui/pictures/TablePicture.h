#pragma once

#include "ui/pictures/Exportable.h"

class QAbstractItemModel;

namespace ui {

/// A model as a picture and as numbers: what a table view shows, for a report.
class TablePicture : public Exportable
{
public:
    TablePicture(QString name, const QAbstractItemModel& model);

    QString exportName() const override { return m_name; }
    void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) override;
    ExportTable exportTable() const override;

private:
    QString m_name;
    const QAbstractItemModel& m_model;
};

} // namespace ui
