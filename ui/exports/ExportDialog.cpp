#include "ui/exports/ExportDialog.h"

#include "app/MessageText.h"
#include "core/base/InputError.h"
#include "ui/base/Format.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace ui {

namespace {

constexpr ExportFormat kFormats[] = {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf,
                                     ExportFormat::Csv};

QSpinBox* spinBox(const char* name, const QString& what, int least, int most)
{
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    box->setToolTip(what);
    box->setRange(least, most);
    return box;
}

} // namespace

ExportDialog::ExportDialog(Exportable& exported, app::Settings& settings,
                           const QString& suggestedTitle, QWidget* parent,
                           const QString& provenance)
    : QDialog(parent), m_exported(exported), m_settings(settings), m_provenance(provenance),
      m_format(new QComboBox),
      m_width(spinBox("exportWidth", tr("Width, in units of 1/96 inch"), 200, 4000)),
      m_height(spinBox("exportHeight", tr("Height, in units of 1/96 inch"), 120, 4000)),
      m_dpi(spinBox("exportDpi", tr("Resolution of a PNG, in dots per inch"), 48, 1200)),
      m_transparent(new QCheckBox(tr("&Transparent background"))),
      m_dark(new QCheckBox(tr("&Dark theme"))),
      m_comment(new QCheckBox(tr("Say where it comes &from"))),
      m_title(new QLineEdit(suggestedTitle)), m_caption(new QLineEdit), m_note(new QLabel)
{
    setWindowTitle(tr("Export"));
    m_format->addItems({tr("PNG picture"), tr("SVG picture (vector)"), tr("PDF (vector)"),
                        tr("CSV of what is shown")});
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_title->setObjectName(QStringLiteral("exportTitle"));
    m_caption->setObjectName(QStringLiteral("exportCaption"));
    m_transparent->setObjectName(QStringLiteral("exportTransparent"));
    m_dark->setObjectName(QStringLiteral("exportDark"));
    m_comment->setObjectName(QStringLiteral("exportComment"));
    m_comment->setToolTip(tr("Begins the CSV with a comment: program, data, settings, seed and "
                             "libraries, as pictures have them anyway"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    const app::ExportMemory memory = settings.exportMemory();
    for (int i = 0; i < m_format->count(); ++i)
        if (nameOf(kFormats[i]) == memory.format)
            m_format->setCurrentIndex(i);
    m_width->setValue(memory.size.width());
    m_height->setValue(memory.size.height());
    m_dpi->setValue(memory.dpi);

    m_width->setSuffix(tr(" px at 96 dpi"));
    m_height->setSuffix(tr(" px at 96 dpi"));
    m_dpi->setSuffix(tr(" dpi"));

    auto* form = new QFormLayout(this);
    m_form = form;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Si&ze"), sizeRow());
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(QString(), m_transparent);
    form->addRow(QString(), m_dark);
    form->addRow(QString(), m_comment);
    form->addRow(tr("T&itle"), m_title);
    form->addRow(tr("&Caption"), m_caption);
    form->addRow(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    auto* copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("exportCopy"));
    copy->setToolTip(tr("To the clipboard: the picture, or the numbers for CSV"));
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);

    connect(save, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showWhatMatters);
    for (QSpinBox* box : {m_width, m_height, m_dpi})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::showWhatMatters);
    showWhatMatters();
}

QWidget* ExportDialog::sizeRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_width);
    layout->addWidget(new QLabel(QStringLiteral("×")));
    layout->addWidget(m_height);
    layout->addStretch();
    row->setFocusProxy(m_width);
    return row;
}

void ExportDialog::showWhatMatters()
{
    const bool picture = format() != ExportFormat::Csv;
    for (QWidget* widget : {m_width->parentWidget(), static_cast<QWidget*>(m_transparent),
                            static_cast<QWidget*>(m_dark), static_cast<QWidget*>(m_title),
                            static_cast<QWidget*>(m_caption)})
        m_form->setRowVisible(widget, picture);
    m_form->setRowVisible(m_dpi, format() == ExportFormat::Png);
    m_form->setRowVisible(m_comment, !picture && !m_provenance.isEmpty());
    const QSizeF inches = QSizeF(pictureOptions().size) / 96.0;
    if (format() == ExportFormat::Png) {
        const QSize pixels = (inches * m_dpi->value()).toSize();
        m_note->setText(tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height()));
    } else if (picture) {
        const QSizeF centimetres = 2.54 * inches;
        m_note->setText(tr("%1 × %2 inches (%3 × %4 cm), sharp at any size")
                            .arg(userLocale().toString(inches.width(), 'f', 1),
                                 userLocale().toString(inches.height(), 'f', 1),
                                 userLocale().toString(centimetres.width(), 'f', 1),
                                 userLocale().toString(centimetres.height(), 'f', 1)));
    } else {
        m_note->setText(tr("%1 rows of numbers in full, of exactly what is shown")
                            .arg(countText(m_exported.exportTable().rows.size())));
    }
}

ExportFormat ExportDialog::format() const
{
    return kFormats[m_format->currentIndex()];
}

PictureOptions ExportDialog::pictureOptions() const
{
    return {.size = {m_width->value(), m_height->value()},
            .dpi = m_dpi->value(),
            .transparent = m_transparent->isChecked(),
            .dark = m_dark->isChecked(),
            .title = m_title->text(),
            .caption = m_caption->text(),
            .provenance =
                format() != ExportFormat::Csv || m_comment->isChecked() ? m_provenance : QString()};
}

void ExportDialog::askForFile()
{
    const QString ending = nameOf(format());
    const QString suggested = QDir(m_settings.exportMemory().folder)
                                  .filePath(m_exported.exportName() + QLatin1Char('.') + ending);
    QString file = QFileDialog::getSaveFileName(
        this, tr("Export"), suggested, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QLatin1Char('.') + ending;
    save(file);
}

bool ExportDialog::save(const QString& file)
{
    try {
        writeExport(m_exported, format(), pictureOptions(), file);
    } catch (const core::InputError& error) {
        m_note->setText(app::messageText(error.message()));
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
        return false;
    }
    m_settings.setExportMemory({QFileInfo(file).absolutePath(), nameOf(format()),
                                pictureOptions().size, pictureOptions().dpi});
    emit saved(file);
    accept();
    return true;
}

void ExportDialog::copy()
{
    if (format() == ExportFormat::Csv)
        QApplication::clipboard()->setText(csvOf(m_exported.exportTable()));
    else
        QApplication::clipboard()->setImage(pictureOf(m_exported, pictureOptions()));
    m_note->setText(tr("Copied."));
}

} // namespace ui
