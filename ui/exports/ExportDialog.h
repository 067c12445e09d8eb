#pragma once

#include "app/Settings.h"
#include "ui/pictures/PictureExport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ui {

/// Asks how something is to be exported, and saves or copies it. Folder, format and size are
/// remembered.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog. `suggestedTitle` stands in the title field at first; `provenance`
    /// is what the file says of where it comes from.
    ExportDialog(Exportable& exported, app::Settings& settings, const QString& suggestedTitle,
                 QWidget* parent = nullptr, const QString& provenance = {});

    ExportFormat format() const;
    PictureOptions pictureOptions() const;
    /// Writes the file, and closes; a file that cannot be written is told of in the dialog.
    bool save(const QString& file);
    void copy(); ///< to the clipboard: the picture, or the numbers for CSV

signals:
    void saved(const QString& file);

private:
    void askForFile();
    void showWhatMatters();
    QWidget* sizeRow();

    Exportable& m_exported;
    app::Settings& m_settings;
    QString m_provenance;
    QFormLayout* m_form = nullptr;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QSpinBox* m_dpi;
    QCheckBox* m_transparent;
    QCheckBox* m_dark;
    QCheckBox* m_comment;
    QLineEdit* m_title;
    QLineEdit* m_caption;
    QLabel* m_note;
};

} // namespace ui
