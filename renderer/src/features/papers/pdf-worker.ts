// Reads PDFs beside the page: the library's own worker, as a file of the program.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
