#include "tests/CatchRunner.h"
#include "tests/SharedFolder.h"

#include <QApplication>

/// No display is needed, and none that happens to be there is used.
int main(int argc, char* argv[])
{
    if (isSkipped(argc, argv))
        return 0;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    return runTests(argc, argv);
}
